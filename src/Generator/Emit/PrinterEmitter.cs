namespace OfficeGest.Generator.Emit;

/// <summary>
/// What <c>ToString()</c> of a record shows, where the compiler's own would show a secret: the same, with stars in the secret's place.
/// </summary>
internal static class PrinterEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<(string Name, bool Secret)> members)
    {
        if (!members.Any(static member => member.Secret)) return;

        using (writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            string separator = string.Empty;
            foreach ((string name, bool secret) in members)
            {
                string value = secret ? string.Empty : $".Append((object?)this.{name})";
                writer.Lines($"builder.Append({CSharp.Literal(separator + name + " = " + (secret ? "***" : string.Empty))}){value};");
                separator = ", ";
            }

            writer.Lines("return true;");
        }

        writer.Line();
    }
}
