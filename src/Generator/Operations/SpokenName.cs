using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Operations;

/// <summary>
/// Finds a readable operation name in the <c>operationId</c>: its verb is more specific than the HTTP method (<c>uploadAttachment</c>, <c>repos/merge-upstream</c>), and words of the
/// client's name are not repeated.
/// </summary>
internal static class SpokenName
{
    private const int MaximumWords = 6;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "accept", "acknowledge", "activate", "add", "approve", "archive", "assign", "authorize", "block", "cancel", "capture", "check", "claim", "clear", "clone", "close", "complete", "confirm",
        "connect", "convert", "copy", "deactivate", "decline", "detach", "disable", "disconnect", "dismiss", "download", "duplicate", "enable", "execute", "expire", "export", "follow", "fork", "generate",
        "import", "install", "invite", "join", "leave", "link", "lock", "mark", "merge", "mount", "move", "mute", "notify", "open", "pause", "pay", "pin", "ping", "preview", "print", "publish", "purge", "push", "reactivate",
        "refund", "regenerate", "register", "reject", "release", "remove", "rename", "render", "renew", "reopen", "reorder", "replay", "request", "resend", "reset", "resolve", "restart", "restore", "resume", "retry",
        "revert", "revoke", "rotate", "run", "schedule", "send", "share", "sign", "simulate", "star", "start", "stop", "submit", "subscribe", "suspend", "swap", "sync", "test", "transfer", "trigger", "unarchive",
        "unassign", "unblock", "unfollow", "uninstall", "unlink", "unlock", "unmute", "unpin", "unpublish", "unstar", "unsubscribe", "upload", "validate", "verify", "void", "watch",
    };

    public static bool IsVerb(string word) => Verbs.Contains(word);

    /// <param name="site">The operation.</param>
    /// <param name="client">The path segments of its client.</param>
    public static string? Of(OperationSite site, IReadOnlyList<string> client)
    {
        string[] parts = (site.Operation.OperationId ?? string.Empty).Split(['/', '.', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;

        // sendUsingPOST: some frameworks append the method.
        List<string> words = Words.From(parts[parts.Length - 1]);
        int end = words.FindIndex(static word => word.Equals("using", StringComparison.OrdinalIgnoreCase));
        if (end > 0) words.RemoveRange(end, words.Count - end);
        if (words.Count is 0 or > MaximumWords || !Verbs.Contains(words[0])) return null;

        string resource = client.Count == 0 ? string.Empty : Singular(client[client.Count - 1]);
        string rest = words.Count == 1 ? string.Empty : Identifier.Pascal(string.Join(" ", words.Skip(1)));
        if (rest.Length == 0 && parts.Length > 1) rest = Singular(parts[parts.Length - 2]);
        if (Plurals.Singular(rest).Equals(resource, StringComparison.OrdinalIgnoreCase)) rest = string.Empty;
        return Identifier.Pascal(words[0]) + rest;
    }

    private static string Singular(string group)
    {
        string name = Identifier.Pascal(group, "Group");
        return Plurals.Singular(name.EndsWith("Controller", StringComparison.Ordinal) && name.Length > 10 ? name.Substring(0, name.Length - 10) : name);
    }
}
