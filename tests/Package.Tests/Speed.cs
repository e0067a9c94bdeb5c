[assembly: AssemblyTrait("Speed", "Slow")]
