using System.Text.RegularExpressions;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>The words of headings and columns, in Portuguese and English.</summary>
internal static partial class TableWords
{
    public static string Plain(string text) => Blanks().Replace(PersonalText.WithoutAccents(text).ToLowerInvariant().Trim().Trim(':', '*', '#', '`'), " ").Trim();

    public static bool IsName(string column) => NameColumn().IsMatch(column);

    public static bool IsType(string column) => column is "type" or "tipo" or "data type" or "tipo de dados" or "format" or "formato" or "schema";

    public static bool IsRequired(string column) => RequiredColumn().IsMatch(column);

    public static bool IsPlace(string column) => column is "in" or "located in" or "location" or "localizacao" or "local" or "onde" or "em" or "parameter type" or "place" or "sent in";

    public static bool IsRemark(string column) => RemarkColumn().IsMatch(column);

    public static bool IsStatus(string column) => StatusColumn().IsMatch(column);

    public static bool IsValues(string column) => column is "values" or "valores" or "allowed values" or "valores possiveis" or "enum";

    /// <summary>Returns the subject of the part below a heading; null if it is a title.</summary>
    public static FieldGroup? Group(string heading)
    {
        string plain = Plain(heading);
        if (plain.Length > 60) return null;
        if (ErrorHeading().IsMatch(plain)) return FieldGroup.Errors;
        if (PathHeading().IsMatch(plain)) return FieldGroup.Path;
        if (QueryHeading().IsMatch(plain)) return FieldGroup.Query;
        if (HeaderHeading().IsMatch(plain)) return FieldGroup.Header;
        if (AnswerHeading().IsMatch(plain)) return FieldGroup.Answer;
        if (BodyHeading().IsMatch(plain)) return FieldGroup.Body;
        return OtherHeading().IsMatch(plain) ? FieldGroup.Unknown : null;
    }

    public static FieldGroup GroupOfPlace(string place) => Plain(place) switch
    {
        "path" or "url" or "rota" or "caminho" or "uri" => FieldGroup.Path,
        "query" or "query string" or "querystring" or "consulta" => FieldGroup.Query,
        "header" or "headers" or "cabecalho" => FieldGroup.Header,
        "body" or "json" or "corpo" or "form" or "formdata" or "form data" or "formulario" => FieldGroup.Body,
        "response" or "resposta" => FieldGroup.Answer,
        _ => FieldGroup.Unknown,
    };

    public static bool? Required(string cell) => Plain(cell) switch
    {
        "yes" or "true" or "required" or "sim" or "s" or "y" or "obrigatorio" or "obrigatoria" or "mandatory" or "✓" or "✔" or "x" or "✅" => true,
        "no" or "false" or "optional" or "nao" or "n" or "opcional" or "-" or "" or "—" or "✗" or "❌" => false,
        _ => null,
    };

    [GeneratedRegex(@"\A(name|nome|field|fields|campo|campos|parameter|parameters|parametro|parametros|param|attribute|atributo|property|propriedade|key|chave|field name|nome do campo)\z")]
    private static partial Regex NameColumn();

    [GeneratedRegex(@"\A(required|required\?|mandatory|obrigatorio|obrigatorio\?|obrig\.?|requerido)\z")]
    private static partial Regex RequiredColumn();

    [GeneratedRegex(@"\A(description|descricao|meaning|significado|notes?|notas?|details?|detalhes?|observac(ao|oes)|remarks?|what to do|o que fazer|cause|causa|reason|motivo|mensagem|message|explanation)\z")]
    private static partial Regex RemarkColumn();

    [GeneratedRegex(@"\A(code|codigo|status|status code|http|http status|http code|codigo http|codigo de estado|estado|estado http|error|erro|codigo de erro|error code|response|resposta)\z")]
    private static partial Regex StatusColumn();

    [GeneratedRegex(@"\b(errors?|erros?)\b|\b(status codes?|codigos? (http|de estado|de resposta|de erro))\b")]
    private static partial Regex ErrorHeading();

    [GeneratedRegex(@"\A((path|url|uri|route) (params?|parameters?)|parametros? (d[oe] |da )?(caminho|rota|url|path|uri)|url parameters?)\z")]
    private static partial Regex PathHeading();

    [GeneratedRegex(@"\A(query([- ]?string)?( params?| parameters?)?|parametros? (de |da |do )?(consulta|query|query string|pesquisa)|filters?|filtros?|filtros disponiveis|available filters)\z")]
    private static partial Regex QueryHeading();

    [GeneratedRegex(@"\A((request )?headers?|authorizations?|cabecalhos?( do pedido)?|autorizacao)\z")]
    private static partial Regex HeaderHeading();

    [GeneratedRegex(@"\A((example |sample |successful |success )?responses?( body| schema| fields?| attributes?| parameters?| example)?( samples?)?|(exemplo de |campos da |corpo da )?respostas?( de sucesso)?|returns?|devolve|retorno|responses? .{0,3}\d{3}.*|respostas? .{0,3}\d{3}.*|(http )?(status )?\d{3}\b.*|example responses?.*|exemplo de resposta.*)\z")]
    private static partial Regex AnswerHeading();

    [GeneratedRegex(@"\A((request )?body( params?| parameters?| schema| fields?)?|request fields?|request body.*|body schema.*|corpo( do pedido| da requisicao)?|campos do (pedido|corpo)|parametros do corpo|(example |sample )?(request|payload)|request samples?|exemplo de pedido|pedido|dados do pedido)\z")]
    private static partial Regex BodyHeading();

    [GeneratedRegex(@"\A(parameters?|parametros?|example|examples|exemplos?|fields?|campos?|attributes?|atributos?|request( example)?s?|code samples?|curl|shell|bash|javascript|python|php|try it( out)?|endpoint|authentication required|default|schema|usage|utilizacao|notes?|notas?)\z")]
    private static partial Regex OtherHeading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
