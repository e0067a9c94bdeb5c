using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Generator.Operations;

/// <summary>Calls the parameter with the size of a page so: <c>limit</c> is read as the most rows that a list gives.</summary>
internal static class PageSizeName
{
    private const string Name = "PageSize";

    public static void Give(List<SpecParameter> parameters, PagingModel? paging)
    {
        int place = parameters.FindIndex(parameter => parameter.Model.Location == ParameterLocation.Query && parameter.Model.WireName == paging?.SizeParameter);
        if (place < 0 || parameters[place].HasChosenName) return;
        if (parameters.Exists(other => other != parameters[place] && Identifier.Pascal(other.Model.Name) == Name)) return;
        parameters[place] = parameters[place] with { Model = parameters[place].Model with { Name = Name } };
    }
}
