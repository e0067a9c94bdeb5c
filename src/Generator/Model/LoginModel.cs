using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>The login that the root client passes to the runtime.</summary>
/// <param name="Route">Its path, called by POST.</param>
/// <param name="UserKey">The key of the user name in the JSON body.</param>
/// <param name="PasswordKey">The key of the password.</param>
/// <param name="TokenPath">The keys that lead to the token in the response.</param>
/// <param name="LogoutMethod">The method of the logout; null if there is none.</param>
/// <param name="LogoutRoute">The path of the logout.</param>
internal sealed record LoginModel(string Route, string UserKey, string PasswordKey, EquatableArray<string> TokenPath, string? LogoutMethod, string? LogoutRoute);
