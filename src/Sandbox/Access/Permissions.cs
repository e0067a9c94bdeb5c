using System.Collections.Concurrent;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Sandbox.Access;

/// <summary>The modules for which the user has no permission.</summary>
internal sealed class Permissions
{
    private readonly string[] _initial;
    private readonly ConcurrentDictionary<string, bool> _denied = new(StringComparer.OrdinalIgnoreCase);

    public Permissions(IEnumerable<string> denied)
    {
        _initial = [.. denied];
        Reset();
    }

    /// <summary>Rejects unknown modules: a misspelled module would otherwise silently deny nothing.</summary>
    /// <exception cref="ArgumentException">There is no such module.</exception>
    public static void Check(IEnumerable<string> denied, IEnumerable<string> modules)
    {
        var known = new HashSet<string>(modules.SelectMany(WithGroups), StringComparer.OrdinalIgnoreCase);
        foreach (var name in denied)
        {
            if (!known.Contains(name))
                throw new ArgumentException($"No route needs the permission '{name}'.{Likeness.Question(Likeness.Closest(name, known))} There are {string.Join(", ", known.Where(one => one.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal))}.");
        }
    }

    public IReadOnlyList<string> Denied => [.. _denied.Keys.Order(StringComparer.Ordinal)];

    public bool Allows(string module)
    {
        if (_denied.IsEmpty)
            return true;
        for (var name = module; ;)
        {
            if (_denied.ContainsKey(name))
                return false;
            var dot = name.LastIndexOf('.');
            if (dot < 0)
                return true;
            name = name[..dot];
        }
    }

    public void Deny(string module) => _denied[module] = true;

    public void Allow(string module) => _denied.TryRemove(module, out _);

    public void Reset()
    {
        _denied.Clear();
        foreach (var module in _initial)
            Deny(module);
    }

    private static IEnumerable<string> WithGroups(string module)
    {
        for (var name = module; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
            yield return name;
    }
}
