using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using OfficeGest;
using WebPortal.OfficeGestApi;

namespace WebPortal;

/// <summary>The pages for people: look up, book, done. They need no script.</summary>
internal static class Pages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", static () => Page("Your vehicle", LookUp("", null)));

        app.MapGet("/vehicle", static async (string plate, long? customer, HttpContext context, IAntiforgery antiforgery, Workshop workshop, CancellationToken stop) =>
            customer is { } number && await workshop.FindAsync(plate, number, stop) is { } vehicle
                ? Page(vehicle.Plate, Found(vehicle, number, workshop.Now, antiforgery.GetAndStoreTokens(context)))
                : Page("Not found", Alert("There is no such vehicle of yours. The customer number stands on every invoice.") + LookUp(plate, customer), StatusCodes.Status404NotFound));

        app.MapPost("/book", static async ([FromForm] string plate, [FromForm] long customer, [FromForm] DateTime start, [FromForm] string? notes, Workshop workshop, CancellationToken stop) =>
        {
            var booking = new Booking(plate, customer, start, notes);
            if (booking.Errors(workshop.Now) is { Count: > 0 } errors) return Page("Not booked", Alert(string.Join(" ", errors.Values.SelectMany(static texts => texts))), StatusCodes.Status400BadRequest);
            if (await workshop.FindAsync(plate, customer, stop) is not { } vehicle) return Page("Not booked", Alert("There is no such vehicle of yours."), StatusCodes.Status404NotFound);

            try
            {
                Appointment made = await workshop.BookAsync(vehicle, customer, start, notes, stop);
                return Page("Booked", $"""<p role="status">Booked for {Text(made.Start ?? start)}, number {made.Id}.</p><p><a href="/">Another vehicle</a></p>""");
            }
            catch (OfficeGestException failure)
            {
                ProblemDetails problem = OfficeGestProblems.Describe(failure);
                return failure.MayHaveBeenApplied
                    ? Page("Perhaps booked", Alert("Your booking was sent, but we do not know whether it arrived. Please ask the workshop before you book again."), problem.Status!.Value)
                    : Page("Not booked", Alert(problem.Title!), problem.Status!.Value);
            }
        });
    }

    private static string LookUp(string plate, long? customer) => $"""
        <form action="/vehicle">
          <label for="plate">Plate</label> <input id="plate" name="plate" required value="{Text(plate)}" placeholder="AA-00-BB" autocomplete="off">
          <label for="customer">Customer number</label> <input id="customer" name="customer" required inputmode="numeric" pattern="[0-9]+" value="{customer}">
          <button>Look up</button>
        </form>
        """;

    private static string Found(Vehicle vehicle, long customer, DateTime now, AntiforgeryTokenSet tokens) => $"""
        <dl>
          <dt>Vehicle</dt><dd>{Text(vehicle.Description)}</dd>
          <dt>Kilometres</dt><dd>{Text(vehicle.KmCounter?.ToString(CultureInfo.InvariantCulture) ?? "unknown")}</dd>
          <dt>Next inspection</dt><dd>{Text(vehicle.NextInspectionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown")}</dd>
        </dl>
        <h2>Book</h2>
        <form action="/book" method="post">
          <input type="hidden" name="{tokens.FormFieldName}" value="{Text(tokens.RequestToken)}">
          <input type="hidden" name="plate" value="{Text(vehicle.Plate)}"><input type="hidden" name="customer" value="{customer}">
          <label for="start">When</label> <input id="start" name="start" type="datetime-local" required min="{now:yyyy-MM-ddTHH:mm}">
          <label for="notes">What is to be done</label> <textarea id="notes" name="notes" maxlength="500"></textarea>
          <button>Book</button>
        </form>
        """;

    private static string Alert(string text) => $"""<p role="alert">{Text(text)}</p>""";

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    private static string Text(DateTime time) => Text(time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    private static IResult Page(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
        <title>{{Text(title)}} – workshop</title>
        <style>html{background:Canvas;color:CanvasText}body{font:1rem/1.5 system-ui;max-width:36rem;margin:2rem auto;padding:0 1rem}label{display:block;margin-top:1rem}input,textarea,button{display:block;font:inherit;padding:.4rem}button{margin-top:1rem}</style>
        <main><h1>{{Text(title)}}</h1>
        {{body}}
        </main>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);
}
