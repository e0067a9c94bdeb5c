using System.Globalization;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Collects the errors of a request and returns a 422 in Portuguese, by field.</summary>
internal sealed class Validation
{
    private readonly List<KeyValuePair<string, string>> _errors = [];

    public bool Failed => _errors.Count > 0;

    public void Required(string field) => Add(field, $"O campo {field} é obrigatório.");

    public void NotADate(string field) => Add(field, $"O campo {field} não é uma data válida.");

    public void Before(string field, string other) => Add(field, $"O campo {field} deve ser uma data posterior ou igual a {other}.");

    public void NotAnArray(string field) => Add(field, $"O campo {field} deve ser uma lista.");

    public void NotANumber(string field) => Add(field, $"O campo {field} deve ser um número inteiro.");

    public void NotText(string field) => Add(field, $"O campo {field} deve ser texto.");

    public void WrongFormat(string field) => Add(field, $"O formato do campo {field} é inválido.");

    public Answer ToAnswer() => Answer.Of(422, json =>
    {
        var more = _errors.Count - 1;
        json.WriteStartObject();
        json.WriteString("message", more == 0
            ? _errors[0].Value
            : string.Create(CultureInfo.InvariantCulture, $"{_errors[0].Value} (e mais {more} {(more == 1 ? "erro" : "erros")})"));
        json.WriteStartObject("errors");
        foreach (var field in _errors.GroupBy(error => error.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
                json.WriteStringValue(error.Value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private void Add(string field, string message) => _errors.Add(new(field, message));
}
