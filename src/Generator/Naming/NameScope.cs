namespace OfficeGest.Generator.Naming;

/// <summary>Names that must be unique ignoring case. The first caller gets the name, so callers use an order that does not depend on the order of the spec.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _shared;
    private readonly string[] _own;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reserved">A set of <see cref="ReservedNames"/>: many scopes share it.</param>
    /// <param name="own">Further names that are reserved in this scope.</param>
    public NameScope(HashSet<string>? reserved = null, params string[] own)
    {
        _shared = reserved ?? [];
        _own = own;
    }

    /// <summary>Whether the names are members of a record, which variables of the generated code must not hide.</summary>
    public bool IsRecord { get; init; }

    public bool TryTake(string name) => !IsVariable(name) && !IsReserved(name) && _taken.Add(name);

    /// <summary>Returns the name; with the suffix if it is reserved; with a number from 2 if it is taken.</summary>
    public string Take(string name, string suffix = "")
    {
        if (TryTake(name)) return name;
        name = name.TrimStart('@');
        if (suffix.Length > 0 && (IsReserved(name) || IsVariable(name)))
        {
            name += suffix;
            if (TryTake(name)) return name;
        }

        string separator = name.Length > 0 && name[name.Length - 1] is >= '0' and <= '9' ? "_" : string.Empty;
        if (!_numbers.TryGetValue(name, out int number)) number = 2;
        while (!TryTake($"{name}{separator}{number}")) number++;
        _numbers[name] = number + 1;
        return $"{name}{separator}{number}";
    }

    private bool IsReserved(string name) => _shared.Contains(name) || Array.Exists(_own, own => string.Equals(own, name, StringComparison.OrdinalIgnoreCase));

    private bool IsVariable(string name) => IsRecord && ReservedNames.IsVariable(name);
}
