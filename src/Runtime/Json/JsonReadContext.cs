using System.Text;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>Where readers stand in a document, and where they tell what they did not expect. One reading at a time.</summary>
public sealed class JsonReadContext
{
    private const int MaximumPaths = 16;

    private readonly DriftRecorder? _recorder;
    private string[] _path = [];
    private int _depth;
    private byte[]? _name;
    private List<KeyValuePair<byte[], string>>? _names;
    private List<ToldPath>? _told;

    internal JsonReadContext(DriftRecorder? recorder) => _recorder = recorder;

    /// <summary>A fresh context that tolerates the same and remembers nothing.</summary>
    public static JsonReadContext Untracked => new(null);

    /// <summary>Set when the value that was just read did not fit its reader; it has been skipped.</summary>
    internal bool Unfit { get; set; }

    internal bool IsTracked => _recorder is not null;

    /// <summary>Whether the spec says of the value that is read now that <c>""</c>, a zero date or <c>[]</c> may stand for nothing: then it is no drift.</summary>
    internal bool IsEmptyPromised { get; private set; }

    /// <summary>Moves to the next key of an object.</summary>
    /// <param name="reader">
    /// Stands on the start of the object before the first call, on the last token of a value before the others.
    /// </param>
    /// <param name="name">The key without escapes; valid until the next call.</param>
    /// <returns>True with the reader on the key's value; false at the end of the object.</returns>
    public bool NextProperty(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        IsEmptyPromised = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = reader.ValueIsEscaped || reader.HasValueSequence ? Copy(ref reader) : reader.ValueSpan;
        reader.Read();
        return true;
    }

    /// <summary>Whether the reader stands on an object. Anything else is skipped, and whoever asked for the object is told.</summary>
    public bool IsObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return true;

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

    /// <summary>Tells that a key which the spec requires did not come.</summary>
    public void Missing(string name) => Tell(DriftKind.MissingField, name, null);

    /// <summary>Adds a step to the path, before the parts of a value are read.</summary>
    public void Enter(string name)
    {
        if (_depth == _path.Length) Array.Resize(ref _path, Math.Max(8, _depth * 2));
        _path[_depth++] = name;
    }

    /// <summary>Takes the last step of the path back.</summary>
    public void Leave() => _depth--;

    internal void Tell(DriftKind kind, string? name, string? received, string? example = null)
    {
        if (_recorder is null) return;

        _recorder.Record(kind, PathOf(name), received, example);
    }

    /// <summary>What may be kept of the text that the reader stands on; null unless the policy asks for it.</summary>
    internal string? ExampleOf(ref Utf8JsonReader reader, string? name)
    {
        if (_recorder?.Monitor.Policy.KeepsExamples != true || reader.TokenType != JsonTokenType.String) return null;

        return DriftExample.Of(name ?? (_depth > 0 ? _path[_depth - 1] : null), _recorder.Monitor.Secrets.Hide(Utf8Text.Read(ref reader)));
    }

    /// <summary>For values of enumerations: codes of the system, not a customer's text, so the drift may show them.</summary>
    internal void TellValue(DriftKind kind, string? name, string value) => _recorder?.Record(kind, PathOf(name), value);

    internal bool TakeUnfit()
    {
        bool unfit = Unfit;
        Unfit = false;
        return unfit;
    }

    /// <summary>Unknown keys come again in every row of a page: one string for each of them is enough.</summary>
    internal string Intern(ReadOnlySpan<byte> name)
    {
        _names ??= [];
        foreach (KeyValuePair<byte[], string> known in _names)
            if (name.SequenceEqual(known.Key)) return known.Value;

        string text = Utf8Text.Decode(name);
        if (_names.Count < 32) _names.Add(new KeyValuePair<byte[], string>(name.ToArray(), text));
        return text;
    }

    /// <summary>What differs in one row mostly differs in each of them, so the paths of the last ones are kept.</summary>
    private string PathOf(string? name)
    {
        _told ??= [];
        foreach (ToldPath known in _told)
            if (known.Is(_path.AsSpan(0, _depth), name)) return known.Text;

        var path = new StringBuilder("$", 64);
        for (int i = 0; i < _depth; i++) JsonPath.Append(path, _path[i]);
        if (name is not null) JsonPath.Append(path, name);
        var told = new ToldPath(_path.AsSpan(0, _depth).ToArray(), name, path.ToString());
        if (_told.Count < MaximumPaths) _told.Add(told);
        return told.Text;
    }

    private ReadOnlySpan<byte> Copy(ref Utf8JsonReader reader)
    {
        int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if (_name is null || _name.Length < length) _name = new byte[Math.Max(64, length)];
        return Utf8Text.TryCopy(ref reader, _name, out int written) ? _name.AsSpan(0, written) : default;
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
