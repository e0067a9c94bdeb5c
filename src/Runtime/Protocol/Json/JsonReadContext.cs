using System.ComponentModel;
using System.Text;
using System.Text.Json;
using OfficeGest.Privacy;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Tracks the reader's path and reports drift. Not thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonReadContext
{
    private const int MaximumPaths = 16;
    private const int LongestPath = 512;

    // A check costs more than a step, and a thousand steps take little time.
    private const int StepsBetweenChecks = 1024;

    private readonly IDriftSink? _sink;
    private readonly CancellationToken _cancellationToken;
    private int _steps;
    private string[] _path = [];
    private int _depth;
    private byte[]? _name;
    private UnknownKeys? _unknown;
    private List<ToldPath>? _told;
    private NullKeys? _nulls;
    private TextPool? _texts;
    private bool _repeats;

    internal JsonReadContext(IDriftSink? sink, CancellationToken cancellationToken = default)
    {
        _sink = sink;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Creates a context that is as tolerant but records nothing.</summary>
    public static JsonReadContext Untracked => new(null);

    /// <summary>Set when the value that was just read did not fit its reader; it has been skipped.</summary>
    internal bool Unfit { get; set; }

    /// <summary>Set when the scalar that was just read would be written differently; its container keeps the raw JSON.</summary>
    internal bool Altered { get; set; }

    internal bool IsTracked => _sink is not null;

    internal InstallationClock Clock { get; init; } = InstallationClock.Default;

    /// <summary>Whether the spec allows <c>""</c>, a zero date or <c>[]</c> to mean null for the current value, so that it is not drift.</summary>
    internal bool IsEmptyPromised { get; private set; }

    /// <summary>Moves to the next key of an object.</summary>
    /// <param name="reader">
    /// Before the first call, on the start of the object; before later calls, on the last token of the previous value.
    /// </param>
    /// <param name="name">The key without escapes; valid until the next call.</param>
    /// <returns>True with the reader on the key's value; false at the end of the object.</returns>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public bool NextProperty(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        IsEmptyPromised = false;
        OddKey = null;
        Step();
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = reader.ValueIsEscaped || reader.HasValueSequence ? Copy(ref reader) : reader.ValueSpan;
        reader.Read();
        return true;
    }

    /// <summary>Moves to the next key of an object, and forgets its earlier value: if a key occurs twice, the last value counts.</summary>
    public bool NextProperty(ref Utf8JsonReader reader, AdditionalProperties? additional, out ReadOnlySpan<byte> name)
    {
        if (!NextProperty(ref reader, out name)) return false;

        additional?.Again(name);
        return true;
    }

    /// <summary>Begins an object that may have nulls.</summary>
    /// <returns>The value to pass to <see cref="LeaveObject"/>.</returns>
    public int EnterObject() => (_nulls ??= new NullKeys()).Enter();

    /// <summary>Ends the keys of the object.</summary>
    /// <returns>The keys whose value was null; null if there are none.</returns>
    public AdditionalProperties? LeaveObject(int outer) => _nulls!.Leave(outer);

    /// <summary>Returns whether the reader is on an object. Any other value is skipped and marked as unreadable.</summary>
    public bool IsObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            if (_depth == _payload) PayloadIsRecord = true;
            return true;
        }

        reader.TrySkip();
        Unfit = true;
        return false;
    }

    /// <summary>Marks that <c>""</c>, a zero date or <c>[]</c> means null for the next value, as <c>x-officegest-empty-is-null</c> declares.</summary>
    /// <returns>The same context.</returns>
    public JsonReadContext EmptyIsNull()
    {
        IsEmptyPromised = true;
        return this;
    }

    /// <summary>Reports that a required key is missing.</summary>
    public void Missing(string name) => Tell(DriftKind.MissingField, name, null);

    /// <summary>Reports and records that a required key is missing.</summary>
    /// <param name="name">The key.</param>
    /// <param name="additional">Records the missing key.</param>
    /// <param name="value">The value of its property, unless that is the default of its type.</param>
    public void Missing(string name, ref AdditionalProperties? additional, object? value = null)
    {
        Missing(name);
        (additional ??= new AdditionalProperties()).Remember().KeepMissing(name, value);
    }

    /// <summary>Adds a step to the path, before the parts of a value are read.</summary>
    public void Enter(string name)
    {
        if (_depth == _path.Length) Array.Resize(ref _path, Math.Max(8, _depth * 2));
        _path[_depth++] = name;
    }

    /// <summary>Removes the last step of the path.</summary>
    public void Leave() => _depth--;

    /// <summary>Counts a key or an item, and regularly checks whether the call was cancelled.</summary>
    internal void Step()
    {
        if ((++_steps & (StepsBetweenChecks - 1)) == 0) _cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Returns whether drift of the kind is reported.</summary>
    internal bool Tells(DriftKind kind) => _sink?.Ignores(kind) == false;

    /// <param name="kind">What kind of difference.</param>
    /// <param name="name">The key: a name in the spec or <see cref="UnknownKey.Shown"/>; null if the path already points to the value.</param>
    /// <param name="received">What was received: a type, a form, a status. Never text of the server.</param>
    /// <param name="example">The scrubbed text, if it may be kept.</param>
    internal void Tell(DriftKind kind, string? name, string? received, string? example = null)
    {
        if (Tells(kind)) _sink!.Record(kind, PathOf(name), received, example);
    }

    /// <summary>Returns the scrubbed current text; null unless the policy keeps examples.</summary>
    internal string? ExampleOf(ref Utf8JsonReader reader, string? name)
    {
        if (_sink?.KeepsExamples != true || reader.TokenType != JsonTokenType.String) return null;

        return DriftExample.Of(name ?? (_depth > 0 ? _path[_depth - 1] : null), _sink.Secrets.Hide(Utf8Text.Read(ref reader)));
    }

    /// <summary>Reports an enumeration value or a discriminator. These are codes, so they may be shown unless they look like customer data.</summary>
    internal void TellValue(DriftKind kind, string? name, string value)
    {
        if (Tells(kind)) _sink!.Record(kind, PathOf(name), DriftExample.OfCode(value));
    }

    internal void KeepNull(string name) => _nulls?.Add(name);

    /// <summary>The last key, if it cannot be encoded as UTF-8.</summary>
    internal string? OddKey { get; private set; }

    /// <summary>Returns the last key as text, including lone surrogates, which cannot be encoded as UTF-8.</summary>
    internal string KeyOf(ReadOnlySpan<byte> name) => OddKey ?? Utf8Text.Decode(name);

    internal bool TakeAltered()
    {
        bool altered = Altered;
        Altered = false;
        return altered;
    }

    internal bool TakeUnfit()
    {
        bool unfit = Unfit;
        Unfit = false;
        return unfit;
    }

    internal UnknownKey Unknown(ReadOnlySpan<byte> name) => (_unknown ??= new UnknownKeys()).Of(name);

    /// <summary>Marks that another item of a list follows, whose texts may repeat those of the first one.</summary>
    internal void Repeats() => _repeats = true;

    /// <summary>Returns a text of the pool; null if the token needs its format's reader or nothing repeats.</summary>
    internal string? Pooled(ref Utf8JsonReader reader) =>
        _repeats && TextToken.IsPlain(ref reader) && reader.ValueSpan.Length <= TextPool.Longest ? (_texts ??= new TextPool()).Get(reader.ValueSpan) : null;

    internal string Intern(ReadOnlySpan<byte> name) => Unknown(name).Text;

    /// <summary>The same differences mostly occur in each row, so the last paths are kept.</summary>
    private string PathOf(string? name)
    {
        _told ??= [];
        foreach (ToldPath known in _told)
            if (known.Is(_path.AsSpan(0, _depth), name)) return known.Text;

        var path = new StringBuilder("$", 64);
        for (int i = 0; i < _depth && path.Length <= LongestPath; i++) JsonPath.Append(path, _path[i]);
        if (name is not null && path.Length <= LongestPath) JsonPath.Append(path, name);
        if (path.Length > LongestPath) path.Append('…');
        var told = new ToldPath(_path.AsSpan(0, _depth).ToArray(), name, path.ToString());

        // The last entry is overwritten: an unlimited number of hidden keys has the same path.
        if (_told.Count < MaximumPaths) _told.Add(told);
        else _told[MaximumPaths - 1] = told;
        return told.Text;
    }

    private ReadOnlySpan<byte> Copy(ref Utf8JsonReader reader)
    {
        int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if (_name is null || _name.Length < length) _name = new byte[Math.Max(64, length)];
        if (!Utf8Text.TryCopy(ref reader, _name, out int written)) return default;

        OddKey = LoneSurrogates.NameOf(ref reader, _name.AsSpan(0, written));
        return _name.AsSpan(0, written);
    }

    // Steps are literals of generated code and interned keys, so equal steps are the same instance.
    private readonly struct ToldPath(string[] steps, string? name, string text)
    {
        public string Text => text;

        public bool Is(ReadOnlySpan<string> others, string? otherName)
        {
            if (!ReferenceEquals(name, otherName) || others.Length != steps.Length) return false;

            for (int i = 0; i < steps.Length; i++)
                if (!ReferenceEquals(steps[i], others[i])) return false;
            return true;
        }
    }
}
