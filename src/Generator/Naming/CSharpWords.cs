namespace OfficeGest.Generator.Naming;

/// <summary>Names that already have a meaning in C# or .NET.</summary>
internal static class CSharpWords
{
    private static readonly HashSet<string> Keywords = Set(
        "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit " +
        "extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out " +
        "override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true " +
        "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while " +
        // Contextual keywords that are not allowed, or hard to read, as names of types, parameters or members.
        "await dynamic field file nameof notnull nint nuint record required scoped unmanaged value var when where with yield extension init");

    /// <summary>Members that every record has, or that the compiler adds to it.</summary>
    private static readonly HashSet<string> Members = Set(
        "Equals GetHashCode ToString GetType MemberwiseClone Finalize ReferenceEquals EqualityContract Clone PrintMembers Deconstruct");

    /// <summary>Types and namespaces of the implicit usings of .NET projects and of this product.</summary>
    private static readonly HashSet<string> Types = Set(
        "Action Activator Array Attribute AttributeUsage BitConverter Boolean Buffer Byte Char Comparison Console Convert DateOnly DateTime DateTimeKind " +
        "DateTimeOffset DayOfWeek Decimal Delegate Double Enum Environment EventArgs EventHandler Exception Func GC Guid Half HashCode Index Int16 Int32 " +
        "Int64 Int128 Lazy Math Memory Nullable Object Obsolete Predicate Progress Random Range ReadOnlyMemory ReadOnlySpan SByte Single Span String " +
        "StringComparer StringComparison TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo Tuple Type TypeCode UInt16 UInt32 UInt64 Uri UriBuilder " +
        "ValueTuple ValueType Version Void WeakReference Directory DirectoryInfo DriveInfo File FileAccess FileInfo FileMode FileStream IOException MemoryStream " +
        "Path Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter Comparer Dictionary EqualityComparer HashSet KeyValuePair " +
        "LinkedList List PriorityQueue Queue SortedDictionary SortedList SortedSet Stack Enumerable Lookup Queryable HttpClient HttpContent HttpHeaders " +
        "HttpMethod HttpRequest HttpResponse HttpVersion HttpRequestMessage HttpResponseMessage Barrier CancellationToken CancellationTokenSource " +
        "ExecutionContext Interlocked Lock Monitor Mutex Overlapped Semaphore SemaphoreSlim SpinLock SpinWait SynchronizationContext Thread ThreadPool " +
        "ThreadState Timeout Timer Volatile WaitHandle Parallel Task TaskFactory TaskScheduler TaskStatus ValueTask System Microsoft OfficeGest " +
        "JsonElement JsonDocument AdditionalProperties AsyncPageable OpenEnum IOpenEnum");

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsMember(string name) => Members.Contains(name);

    public static bool IsType(string name) => Types.Contains(name);

    public static IEnumerable<string> RecordMembers => Members;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
