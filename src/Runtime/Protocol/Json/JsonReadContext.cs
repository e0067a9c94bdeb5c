using System.ComponentModel;
using System.Text;
using System.Text.Json;
using OfficeGest.Privacy;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>Tracks the reader's path and reports drift. For one reading at a time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonReadContext
{
    private const int MaximumPaths = 16;
    private const int LongestPath = 512;

    // A check costs more than a step, and a thousand steps are quickly done.
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

    /// <summary>A fresh context that tolerates the same and remembers nothing.</summary>
    public static JsonReadContext Untracked => new(null);

    /// <summary>Set when the value that was just read did not fit its reader; it has been skipped.</summary>
    internal bool Unfit { get; set; }

    /// <summary>Set when the scalar that was just read is not written as it arrived; its container keeps the raw JSON.</summary>
    internal bool Altered { get; set; }

    internal bool IsTracked => _sink is not null;

    internal InstallationClock Clock { get; init; } = InstallationClock.Default;

    /// <summary>Whether the spec says of the value that is read now that <c>""</c>, a zero date or <c>[]</c> may stand for nothing: then it is no drift.</summary>
    internal bool IsEmptyPromised { get; private set; }

    /// <summary>Moves to the next key of an object.</summary>
    /// <param name="reader">
    /// Stands on the start of the object before the first call, on the last token of a value before the others.
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

    /// <summary>Moves to the next key of an object, and forgets what came under it before: of a key that comes twice, the last value counts.</summary>
    public bool NextProperty(ref Utf8JsonReader reader, AdditionalProperties? additional, out ReadOnlySpan<byte> name)
    {
        if (!NextProperty(ref reader, out name)) return false;

        additional?.Again(name);
        return true;
    }

    /// <summary>Begins an object that may have nulls.</summary>
    /// <returns>For <see cref="LeaveObject"/>.</returns>
    public int EnterObject() => (_nulls ??= new NullKeys()).Enter();

    /// <summary>Ends the keys of the object.</summary>
    /// <returns>Which of them came with a null; null when none did.</returns>
    public AdditionalProperties? LeaveObject(int outer) => _nulls!.Leave(outer);

    /// <summary>Whether the reader stands on an object. Anything else is skipped and marked as not fitting.</summary>
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

    /// <summary>Says that <c>""</c>, a zero date or <c>[]</c> stands for nothing in the value that is read next, as <c>x-officegest-empty-is-null</c> has it.</summary>
    /// <returns>The same context.</returns>
    public JsonReadContext EmptyIsNull()
    {
        IsEmptyPromised = true;
        return this;
    }

    /// <summary>Reports that a required key is missing.</summary>
    public void Missing(string name) => Tell(DriftKind.MissingField, name, null);

    /// <summary>Reports that a required key is missing, and keeps that.</summary>
    /// <param name="name">The key.</param>
    /// <param name="additional">Where it is remembered.</param>
    /// <param name="value">What its property has all the same, unless that is the default of its type.</param>
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

    /// <summary>Takes the last step of the path back.</summary>
    public void Leave() => _depth--;

    /// <summary>Counts a key or an item, and checks now and then whether the call was cancelled.</summary>
    internal void Step()
    {
        if ((++_steps & (StepsBetweenChecks - 1)) == 0) _cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Whether drift of the kind is reported at all.</summary>
    internal bool Tells(DriftKind kind) => _sink?.Ignores(kind) == false;

    /// <param name="kind">What kind of difference.</param>
    /// <param name="name">The key, a name of the spec or what <see cref="UnknownKey.Shown"/> says; null where the path stands at the value already.</param>
    /// <param name="received">What came: a type, a form, a status. Nothing that the server has written.</param>
    /// <param name="example">What may be kept of a text.</param>
    internal void Tell(DriftKind kind, string? name, string? received, string? example = null)
    {
        if (Tells(kind)) _sink!.Record(kind, PathOf(name), received, example);
    }

    /// <summary>What may be kept of the current text; null unless the policy keeps examples.</summary>
    internal string? ExampleOf(ref Utf8JsonReader reader, string? name)
    {
        if (_sink?.KeepsExamples != true || reader.TokenType != JsonTokenType.String) return null;

        return DriftExample.Of(name ?? (_depth > 0 ? _path[_depth - 1] : null), _sink.Secrets.Hide(Utf8Text.Read(ref reader)));
    }

    /// <summary>For values of enumerations and discriminators: codes of the system, so the drift may show them, but for what is a customer's by its looks.</summary>
    internal void TellValue(DriftKind kind, string? name, string value)
    {
        if (Tells(kind)) _sink!.Record(kind, PathOf(name), DriftExample.OfCode(value));
    }

    internal void KeepNull(string name) => _nulls?.Add(name);

    /// <summary>The key that was read last, if its bytes cannot hold it.</summary>
    internal string? OddKey { get; private set; }

    /// <summary>The key that was read last, as text: with halves of surrogate pairs, which its bytes cannot hold.</summary>
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

    /// <summary>Says that another item of a list follows: what the first one had may come again.</summary>
    internal void Repeats() => _repeats = true;

    /// <summary>A text of the pool; null for a token that has to be read by its format, and where nothing repeats.</summary>
    internal string? Pooled(ref Utf8JsonReader reader) =>
        _repeats && TextToken.IsPlain(ref reader) && reader.ValueSpan.Length <= TextPool.Longest ? (_texts ??= new TextPool()).Get(reader.ValueSpan) : null;

    internal string Intern(ReadOnlySpan<byte> name) => Unknown(name).Text;

    /// <summary>What differs in one row mostly differs in each of them, so the paths of the last ones are kept.</summary>
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

        // The last place is for whatever came last: hidden keys without number all have one path.
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

    // Steps are literals of emitted code and interned keys: the same step is the same string.
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
