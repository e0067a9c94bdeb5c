namespace OfficeGest.Specification.Text;

/// <summary>A range in a text; offsets, lines and columns count from 0.</summary>
internal readonly record struct SpecPosition(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
