using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

public class AuthenticationTests
{
    [Theory]
    [InlineData(SandboxTokenKey.Token)]
    [InlineData(SandboxTokenKey.AccessToken)]
    public async Task Both_spellings_of_the_token_are_understood(SandboxTokenKey key)
    {
        await using Session session = await Session.StartAsync(options => options.Token.Key = key);
        (await session.Client.Entities.Customers.List().ToListAsync()).Count.ShouldBe(40);
    }

    [Fact]
    public async Task Many_callers_at_once_cause_one_login()
    {
        await using Session session = await Session.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => session.Client.Entities.Employees.List().ToListAsync()));
        session.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task Many_callers_with_a_revoked_token_cause_one_more_login_and_lose_nothing()
    {
        await using Session session = await Session.StartAsync();
        int rows = (await session.Client.Entities.Employees.List().ToListAsync()).Count;
        session.Sandbox.Faults.RevokeTokens();
        IReadOnlyList<Acme.OfficeGest.Employee>[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => session.Client.Entities.Employees.List().ToListAsync()));
        answers.ShouldAllBe(answer => answer.Count == rows);
        session.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_is_revoked_in_the_middle_of_a_walk_is_renewed_and_no_row_is_lost()
    {
        await using Session session = await Session.StartAsync();
        var ids = new List<long>();
        await foreach (Acme.OfficeGest.Customer customer in session.Client.Entities.Customers.List(new() { PageSize = 10 }))
        {
            ids.Add(customer.Id);
            if (ids.Count == 15) session.Sandbox.Faults.RevokeTokens();
        }

        ids.Count.ShouldBe(40);
        ids.ShouldBeUnique();
        session.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_logout_on_dispose_reaches_the_server()
    {
        Session session = await Session.StartAsync(client: static options => options.LogoutOnDispose = true);
        await session.Client.Entities.Employees.List().ToListAsync();
        await session.Client.DisposeAsync();
        session.Sandbox.Requests[^1].Path.ShouldEndWith("/auth/logout");
        await session.DisposeAsync();
    }
}
