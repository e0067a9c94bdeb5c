using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Prints a unit as a file. The output depends only on the unit and the target.</summary>
internal static class Emitter
{
    /// <returns>Null if the target does not need the unit.</returns>
    public static string? Emit(EmitUnit unit, ConsumerCapabilities target)
    {
        if (unit is HostingUnit && !target.Hosting) return null;

        return FileEmitter.File(unit.Namespace, writer =>
        {
            switch (unit)
            {
                case ObjectUnit model:
                    ObjectEmitter.Emit(writer, model, target);
                    break;
                case EnumUnit model:
                    EnumEmitter.Emit(writer, model);
                    break;
                case UnionUnit model:
                    UnionEmitter.Emit(writer, model, target);
                    break;
                case FormUnit model:
                    FormEmitter.Emit(writer, model, target);
                    break;
                case QueryUnit model:
                    QueryEmitter.Emit(writer, model, target);
                    break;
                case ClientUnit model:
                    ClientEmitter.Emit(writer, model, target);
                    break;
                case ResolverUnit model:
                    ResolverEmitter.Emit(writer, model);
                    break;
                case HostingUnit model:
                    HostingEmitter.Emit(writer, model);
                    break;
                default:
                    throw new InvalidOperationException($"No emitter for {unit.GetType().Name}.");
            }
        });
    }
}
