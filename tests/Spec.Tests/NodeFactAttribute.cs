namespace OfficeGest.Spec.Tests;

/// <summary>A test that needs <c>npx</c>. Where Node is not installed it is skipped, but not in CI (<c>CI=true</c>): there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Npx.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Node is not installed here (npx is not on the path), which this test needs.";
        }
    }
}
