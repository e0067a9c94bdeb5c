namespace OfficeGest.Generator.Emit;

/// <summary>Emits the <c>ToString()</c> of a record: the properties that are set, texts in quotes, lists by their count, and asterisks instead of secrets.</summary>
internal static class PrinterEmitter
{
    private const int Widest = 170;

    public static void Emit(SourceWriter writer, IReadOnlyList<(string Name, bool Secret)> members)
    {
        string line = $"private bool PrintMembers({Names.System}Text.StringBuilder builder) => new {Names.Protocol}RecordText(builder)";
        foreach ((string name, bool secret) in members)
        {
            string call = $".{(secret ? "AddSecret" : "Add")}({CSharp.Literal(name)}, this.{name})";
            if (line.Length + call.Length > Widest)
            {
                writer.Lines(line);
                line = "    ";
            }

            line += call;
        }

        writer.Lines(line + ".End();");
    }
}
