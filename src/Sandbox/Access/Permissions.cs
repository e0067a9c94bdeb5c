using System.Collections.Concurrent;

namespace OfficeGest.Sandbox.Access;

/// <summary>The modules that the user may not enter.</summary>
internal sealed class Permissions
{
    private readonly string[] _initial;
    private readonly ConcurrentDictionary<string, bool> _denied = new(StringComparer.OrdinalIgnoreCase);

    public Permissions(IEnumerable<string> denied)
    {
        _initial = [.. denied];
        Reset();
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
}
