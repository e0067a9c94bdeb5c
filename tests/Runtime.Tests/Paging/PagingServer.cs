using System.Globalization;

namespace OfficeGest.Runtime.Tests.Paging;

/// <summary>What a list's server does wrong.</summary>
internal enum Misbehaviour
{
    None,
    IgnoresPage,
    StaysAtTheLastPage,
    GoesInCircles,
    CountsFromZero,
    SaysAlwaysPageOne,
    SaysAlwaysMore,
    SendsShortPages,
    ChangesItsPageSize,
    InsertsRows,
    DeletesRows,
    FailsWithSuccess,
    AnswersNothing,
    DropsTheMeta,
    RefusesPagesPastTheEnd,
    NewCursorsForOldRows,
    RepeatsTheCursor,
}

internal enum MetaForm
{
    Object,
    Absent,
    Null,
    EmptyArray,
    EmptyObject,
}

/// <summary>How a figure is sent: not at all, as its type or as text; and for has_more other words too.</summary>
internal enum FigureForm
{
    Absent,
    Plain,
    Text,
    Digit,
    Letter,
    Word,
    Null,
    Nonsense,
}

internal sealed record PagingPlan(
    int Rows, int Size, int Asked, Misbehaviour First, Misbehaviour Second, int At, int Amount, MetaForm Meta, FigureForm HasMore, FigureForm CurrentPage, FigureForm PerPage, FigureForm Total)
{
    public bool Does(Misbehaviour misbehaviour) => First == misbehaviour || Second == misbehaviour;

    /// <summary>Whether the answers say in some way that is understood where the list ends.</summary>
    public bool TellsTheEnd => Meta == MetaForm.Object && (Total is FigureForm.Plain or FigureForm.Text || HasMore is FigureForm.Plain or FigureForm.Text or FigureForm.Digit);
}

/// <summary>A model of a server that pages a list of records, in one of many wrong ways.</summary>
internal sealed class PagingServer(PagingPlan plan, bool byCursor)
{
    private readonly List<int> _rows = [.. Enumerable.Range(1, plan.Rows)];
    private int _requests;

    /// <summary>The rows that were there to be seen all the time.</summary>
    public IEnumerable<long> Lasting => Enumerable.Range(1, plan.Rows).Intersect(_rows).Where(id => !plan.Does(Misbehaviour.SendsShortPages) || IsVisible(id)).Select(static id => (long)id);

    public int Requests => _requests;

    public HttpResponseMessage Answer(SentRequest request)
    {
        int number = ++_requests;
        if (plan.Does(Misbehaviour.FailsWithSuccess) && number == plan.At) return ScriptedServer.Json("""{"success":false,"message":"Sessão expirada"}""");
        if (plan.Does(Misbehaviour.AnswersNothing) && number == plan.At) return ScriptedServer.Json(string.Empty);
        if (number == plan.At + 1 && !byCursor) Shift();
        return byCursor ? ByCursor(Query(request, "cursor"), number) : ByNumber(Query(request, "page"), number);
    }

    private static bool IsVisible(int id) => id % 4 != 1;

    private static string? Query(SentRequest request, string name)
    {
        foreach (string pair in request.Address.Query.TrimStart('?').Split('&'))
            if (pair.StartsWith(name + "=", StringComparison.Ordinal)) return Uri.UnescapeDataString(pair[(name.Length + 1)..]);
        return null;
    }

    private void Shift()
    {
        for (int i = 0; i < plan.Amount && plan.Does(Misbehaviour.InsertsRows); i++) _rows.Insert(0, -_rows.Count);
        if (plan.Does(Misbehaviour.DeletesRows)) _rows.RemoveRange(0, Math.Min(plan.Amount, _rows.Count));
    }

    private HttpResponseMessage ByNumber(string? asked, int number)
    {
        int size = SizeOf(number);
        int first = plan.Does(Misbehaviour.CountsFromZero) ? 0 : 1;
        int page = asked is null ? first : int.Parse(asked, CultureInfo.InvariantCulture);
        int last = Math.Max(1, (_rows.Count + size - 1) / size) - 1 + first;
        int shown = plan.Does(Misbehaviour.IgnoresPage) ? first
            : plan.Does(Misbehaviour.StaysAtTheLastPage) ? Math.Min(page, last)
            : plan.Does(Misbehaviour.GoesInCircles) ? (page - first) % Math.Min(plan.Amount, last - first + 1) + first
            : page;
        if (plan.Does(Misbehaviour.RefusesPagesPastTheEnd) && page > last) return ScriptedServer.Json("""{"message":"Página inválida"}""", System.Net.HttpStatusCode.NotFound);

        int[] rows = [.. _rows.Skip((shown - first) * size).Take(size)];
        bool more = plan.Does(Misbehaviour.SaysAlwaysMore) || plan.Does(Misbehaviour.GoesInCircles) || shown < last;
        int said = plan.Does(Misbehaviour.SaysAlwaysPageOne) ? 1 : plan.Does(Misbehaviour.StaysAtTheLastPage) ? shown : page;
        return Page(rows, more, said, size, null, number);
    }

    private HttpResponseMessage ByCursor(string? cursor, int number)
    {
        int size = SizeOf(number);
        int start = cursor is null ? 0 : int.Parse(cursor.Split('-')[0], CultureInfo.InvariantCulture);
        if (plan.Does(Misbehaviour.NewCursorsForOldRows)) start %= size * Math.Min(plan.Amount, (plan.Rows + size) / size);

        int[] rows = [.. Enumerable.Range(1, plan.Rows).Skip(start).Take(size)];
        bool more = start + size < plan.Rows || plan.Does(Misbehaviour.NewCursorsForOldRows) || plan.Does(Misbehaviour.SaysAlwaysMore);
        string next = plan.Does(Misbehaviour.RepeatsTheCursor) && number >= plan.At ? cursor ?? "0"
            : plan.Does(Misbehaviour.NewCursorsForOldRows) ? $"{start + size}-{number}"
            : $"{start + size}";
        return Page(rows, more, number, size, more ? next : string.Empty, number);
    }

    private int SizeOf(int number) => plan.Does(Misbehaviour.ChangesItsPageSize) && number > plan.At ? Math.Max(1, plan.Size + plan.Amount - 3) : plan.Size;

    private HttpResponseMessage Page(int[] rows, bool more, int page, int size, string? next, int number)
    {
        // What a permission hides is missing from its page, and nothing moves up.
        if (plan.Does(Misbehaviour.SendsShortPages)) rows = [.. rows.Where(IsVisible)];

        string data = string.Join(",", rows.Select(static id => $$"""{"id":{{id}},"name":"n{{id % 3}}"}"""));
        MetaForm form = plan.Does(Misbehaviour.DropsTheMeta) && number == plan.At ? MetaForm.Absent : plan.Meta;
        string? meta = form switch
        {
            MetaForm.Object => "{" + string.Join(",", Figures(more, page, size, next).Where(static figure => figure is not null)) + "}",
            MetaForm.Null => "null",
            MetaForm.EmptyArray => "[]",
            MetaForm.EmptyObject => "{}",
            _ => null,
        };
        return ScriptedServer.Json(meta is null ? $$"""{"data":[{{data}}]}""" : $$"""{"meta":{{meta}},"data":[{{data}}]}""");
    }

    private IEnumerable<string?> Figures(bool more, int page, int size, string? next)
    {
        if (next is not null) yield return $"\"next\":\"{next}\"";
        yield return plan.HasMore switch
        {
            FigureForm.Plain => $"\"has_more\":{(more ? "true" : "false")}",
            FigureForm.Text => $"\"has_more\":\"{(more ? "true" : "false")}\"",
            FigureForm.Digit => $"\"has_more\":{(more ? 1 : 0)}",
            FigureForm.Letter => $"\"has_more\":\"{(more ? "t" : "f")}\"",
            FigureForm.Word => $"\"has_more\":\"{(more ? "yes" : "no")}\"",
            FigureForm.Null => "\"has_more\":null",
            FigureForm.Nonsense => "\"has_more\":{\"value\":true}",
            _ => null,
        };
        yield return Number("current_page", plan.Does(Misbehaviour.CountsFromZero) ? FigureForm.Plain : plan.CurrentPage, page);
        yield return Number("per_page", plan.PerPage, plan.PerPage == FigureForm.Word ? plan.Asked : size);
        yield return Number("total", plan.Total, byCursor ? plan.Rows : _rows.Count);
    }

    private static string? Number(string key, FigureForm form, int value) => form switch
    {
        FigureForm.Plain or FigureForm.Word => $"\"{key}\":{value}",
        FigureForm.Text => $"\"{key}\":\"{value}\"",
        FigureForm.Null => $"\"{key}\":null",
        FigureForm.Nonsense => $"\"{key}\":[{value}]",
        _ => null,
    };
}
