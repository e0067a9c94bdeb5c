namespace OfficeGest.Hosting.Tests.Redis;

/// <summary>A test that needs <c>redis-server</c>. Where it is not installed the test is skipped, but not in CI (<c>CI=true</c>): there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (RedisServer.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "redis-server is not installed here, which this test needs.";
        }
    }
}
