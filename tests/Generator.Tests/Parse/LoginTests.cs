using CsCheck;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Which operation is the login, and which is none.</summary>
public class LoginTests
{
    private static readonly Gen<string> Paths = Words("/auth/session", "/session", "/v1/login", "/users/sign-in", "/oauth/token");
    private static readonly Gen<string> Users = Words("user", "userName", "user_name", "LOGIN", "email", "e-mail", "utilizador");
    private static readonly Gen<string> Passwords = Words("password", "Pass", "pwd", "secret", "senha", "pass_phrase");
    private static readonly Gen<string> Tokens = Words("access_token", "accessToken", "token", "jwt", "session_token");
    private static readonly Gen<string> Holders = Words("data", "result", "session", "a", "b");

    [Fact]
    public void A_login_is_recognised_by_its_path_and_what_it_takes_and_returns() =>
        Gen.Select(Paths, Users, Passwords, Tokens, Holders.Array[0, 3]).Sample(
            static (path, user, password, token, holders) =>
            {
                LoginModel login = Login(Document(path, $"\"{user}\":{{\"type\":\"string\"}},\"{password}\":{{\"type\":\"string\"}}", Answer([.. holders, token]))).ShouldNotBeNull();
                login.Route.ShouldBe(path);
                login.UserKey.ShouldBe(user);
                login.PasswordKey.ShouldBe(password);
                login.TokenPath.ShouldBe([.. holders, token]);
            },
            iter: 200);

    [Theory]
    [InlineData("/orders", "\"user\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}", "", "")]
    [InlineData("/auth/session", "\"user\":{\"type\":\"string\"}", "", "")]
    [InlineData("/auth/session", "\"client_id\":{\"type\":\"string\"},\"secret\":{\"type\":\"string\"}", "", "")]
    [InlineData("/auth/session", "\"user\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"},\"otp\":{\"type\":\"string\"}", "\"required\":[\"otp\"],", "")]
    [InlineData("/auth/{tenant}", "\"user\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}", "", "")]
    [InlineData("/auth/session", "\"user\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}", "", "\"x-officegest-login\":false,")]
    public void What_is_no_login_is_not_taken_for_one(string path, string fields, string required, string mark) =>
        Login(Document(path, fields, Answer(["token"]), required, mark)).ShouldBeNull();

    [Fact]
    public void The_login_of_API_v2_is_not_carried() =>
        Login(Document("/auth/login", "\"username\":{\"type\":\"string\"},\"password\":{\"type\":\"string\"}", Answer(["data", "token"]))).ShouldBeNull();

    [Fact]
    public void A_mark_says_what_cannot_be_guessed()
    {
        LoginModel login = Login(Document(
            "/enter", "\"who\":{\"type\":\"string\"},\"word\":{\"type\":\"string\"}", Answer(["x", "y"]), "",
            "\"x-officegest-login\":{\"user\":\"who\",\"password\":\"word\",\"token\":\"x.y\",\"logout\":\"POST /leave\"},")).ShouldNotBeNull();

        login.UserKey.ShouldBe("who");
        login.PasswordKey.ShouldBe("word");
        login.TokenPath.ShouldBe(["x", "y"]);
        login.LogoutMethod.ShouldBe("POST");
        login.LogoutRoute.ShouldBe("/leave");
    }

    [Fact]
    public void A_mark_that_names_what_is_not_there_is_reported() =>
        ParsedSpec.Of(Document("/enter", "\"a\":{\"type\":\"string\"}", Answer(["t"]), "", "\"x-officegest-login\":{\"user\":\"b\"},")).Codes.ShouldContain("OG0503");

    private static LoginModel? Login(string document) => ParsedSpec.Of(document).Model.Units.OfType<ClientUnit>().Single(static unit => unit.IsRoot).Login;

    private static string Answer(string[] path)
    {
        string schema = "{\"type\":\"string\"}";
        foreach (string key in path.Reverse()) schema = $"{{\"type\":\"object\",\"properties\":{{\"{key}\":{schema}}}}}";
        return schema;
    }

    private static string Document(string path, string fields, string answer, string required = "", string mark = "")
    {
        string parameters = path.Contains('{', StringComparison.Ordinal)
            ? """ "parameters":[{"name":"tenant","in":"path","required":true,"schema":{"type":"string"}}], """
            : string.Empty;
        return """
            {"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{"PATH":{"post":{"operationId":"enter",MARK PARAMETERS
            "requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object",REQUIRED "properties":{FIELDS}}}}},
            "responses":{"200":{"description":"ok","content":{"application/json":{"schema":ANSWER}}}}}}}}
            """
            .Replace("PATH", path, StringComparison.Ordinal).Replace("MARK", mark, StringComparison.Ordinal).Replace("PARAMETERS", parameters, StringComparison.Ordinal)
            .Replace("REQUIRED", required, StringComparison.Ordinal).Replace("FIELDS", fields, StringComparison.Ordinal).Replace("ANSWER", answer, StringComparison.Ordinal);
    }

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}
