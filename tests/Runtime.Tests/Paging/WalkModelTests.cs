using System.Globalization;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Paging;

/// <summary>Walks over the lists of a server that pages in every wrong way: each row comes once, in order, or it is told; and the walk ends.</summary>
[Trait("Speed", "Slow")]
public class WalkModelTests
{
    private static readonly int Runs = 5_000 * int.Parse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly Gen<PagingPlan> Plans = Gen.Select(
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 7], Gen.Int[1, 7]),
        Gen.Select(Gen.Enum<Misbehaviour>(), Gen.Frequency((1, Gen.Const(Misbehaviour.None)), (1, Gen.Enum<Misbehaviour>())), Gen.Int[1, 5], Gen.Int[1, 8]),
        Gen.Frequency((3, Gen.Const(MetaForm.Object)), (1, Gen.Enum<MetaForm>())),
        Gen.Select(Gen.Enum<FigureForm>(), Gen.Enum<FigureForm>(), Gen.Enum<FigureForm>(), Gen.Enum<FigureForm>()),
        static (sizes, does, meta, figures) =>
            new PagingPlan(sizes.Item1, sizes.Item2, sizes.Item3, does.Item1, does.Item2, does.Item3, does.Item4, meta, figures.Item1, figures.Item2, figures.Item3, figures.Item4));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Each_row_is_returned_once_in_order_or_the_list_reports_it_and_it_ends(bool byCursor) => Gen.Select(Plans, Gen.Bool).SampleAsync(
        async (plan, prefetch) =>
        {
            var server = new PagingServer(plan, byCursor);
            ApiTransport transport = Api.Create(new ScriptedServer().Answer(server.Answer), configure: options => options.PrefetchPages = prefetch);
            List<long> rows = [];
            bool told = await WalkAsync(transport, plan, byCursor, server, rows);

            rows.Distinct().Count().ShouldBe(rows.Count, "no row comes twice");
            rows.RemoveAll(static id => id <= 0);
            server.Requests.ShouldBeLessThanOrEqualTo(plan.Rows / SmallestPage(plan) + plan.Amount + 3);
            if (!told && CanBeKnown(plan, byCursor)) rows.ShouldBe(server.Lasting);
        },
        iter: Runs,
        threads: 1);

    [Fact]
    public Task A_walk_can_be_resumed_after_any_page() => Gen.Select(Plans, Gen.Int[0, 5]).SampleAsync(
        async (drawn, after) =>
        {
            PagingPlan plan = drawn with { First = Misbehaviour.None, Second = Misbehaviour.None };
            var server = new PagingServer(plan, byCursor: false);
            AsyncPageable<Customer> list = List(Api.Create(new ScriptedServer().Answer(server.Answer)), plan, byCursor: false);
            List<long> rows = [];
            string? continuation = null;
            await foreach (Page<Customer> page in list.AsPages())
            {
                rows.AddRange(page.Items.Select(static row => row.Id));
                continuation = page.Continuation;
                if (after-- == 0) break;
            }

            if (continuation is not null)
                await foreach (Page<Customer> page in list.AsPages(continuation)) rows.AddRange(page.Items.Select(static row => row.Id));
            rows.ShouldBe(server.Lasting);
        },
        iter: Runs / 5,
        threads: 1);

    private static async Task<bool> WalkAsync(ApiTransport transport, PagingPlan plan, bool byCursor, PagingServer server, List<long> rows)
    {
        try
        {
            await foreach (Customer row in List(transport, plan, byCursor))
            {
                rows.Add(row.Id);
                if (server.Requests > 1000) break;
            }
        }
        catch (OfficeGestException exception)
        {
            plan.Does(exception is OfficeGestNotFoundException ? Misbehaviour.RefusesPagesPastTheEnd : Misbehaviour.FailsWithSuccess).ShouldBeTrue();
            return true;
        }

        return transport.Drift.GetReport().Entries.Any(static entry => entry.Kind == DriftKind.PagingBroken);
    }

    private static AsyncPageable<Customer> List(ApiTransport transport, PagingPlan plan, bool byCursor)
    {
        var operation = new ApiOperation("list", "GET", "/list")
        {
            Envelope = "data",
            Meta = "meta",
            Paging = byCursor
                ? new ApiPaging { Style = ApiPagingStyle.Cursor, CursorParameter = "cursor", SizeParameter = "limit", MaximumSize = plan.Asked, NextKey = "next" }
                : new ApiPaging { Style = ApiPagingStyle.Page, PageParameter = "page", SizeParameter = "limit", MaximumSize = plan.Asked, HasMoreKey = "has_more" },
        };
        return transport.List(() => new ApiRequest(operation), Customer.ReadJson);
    }

    private static int SmallestPage(PagingPlan plan) => plan.Does(Misbehaviour.ChangesItsPageSize) ? Math.Max(1, Math.Min(plan.Size, plan.Size + plan.Amount - 3)) : plan.Size;

    private static bool CanBeKnown(PagingPlan plan, bool byCursor) =>
        CanBeKnown(plan, plan.First, byCursor) && CanBeKnown(plan, plan.Second, byCursor)
        && !(plan.Does(Misbehaviour.DropsTheMeta) && (NeedsFigures(plan.First) || NeedsFigures(plan.Second)));

    // What no client can know: that an answer without anything is not the end where none was told, that rows went away where no total is sent, that pages became larger
    // where no size is, that a short page is not the last one where nothing is, and that pages are numbered from 0.
    private static bool CanBeKnown(PagingPlan plan, Misbehaviour misbehaviour, bool byCursor) => misbehaviour switch
    {
        Misbehaviour.AnswersNothing => plan.At > 1 && (byCursor || plan.TellsTheEnd),
        Misbehaviour.DeletesRows => byCursor || HasNumber(plan, plan.Total),
        Misbehaviour.ChangesItsPageSize => byCursor || HasNumber(plan, plan.Total) || (HasNumber(plan, plan.PerPage) && !plan.Does(Misbehaviour.RefusesPagesPastTheEnd)),
        Misbehaviour.SendsShortPages => plan.TellsTheEnd,
        Misbehaviour.CountsFromZero => byCursor || (plan.Meta == MetaForm.Object && !plan.Does(Misbehaviour.SaysAlwaysPageOne)),
        _ => true,
    };

    private static bool NeedsFigures(Misbehaviour misbehaviour) => misbehaviour
        is Misbehaviour.AnswersNothing or Misbehaviour.DeletesRows or Misbehaviour.ChangesItsPageSize or Misbehaviour.SendsShortPages or Misbehaviour.CountsFromZero;

    private static bool HasNumber(PagingPlan plan, FigureForm form) => plan.Meta == MetaForm.Object && form is FigureForm.Plain or FigureForm.Text;
}
