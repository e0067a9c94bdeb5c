using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Describes the effect of an unresolved reference.</summary>
internal static class Loss
{
    public static string Describe(string pointer)
    {
        string parent = JsonPointers.Parent(pointer);
        string last = pointer.Substring(parent.Length).TrimStart('/');
        string section = parent.Substring(parent.LastIndexOf('/') + 1);
        return section switch
        {
            _ when parent is "/paths" or "/webhooks" => "nothing of it was generated",
            "parameters" => "operations that have it were left out",
            "responses" => "it was read as a response without content",
            "requestBodies" => "operations that have it were left out",
            "headers" or "examples" or "links" or "callbacks" => "it was ignored",
            _ when last == "requestBody" => "the operation was left out",
            _ => "it was read as any JSON",
        };
    }
}
