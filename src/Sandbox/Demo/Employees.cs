using System.Globalization;
using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record Employee(int Id, string Name, int DepartmentId, DateTime CreatedAt, bool Active);

internal static class Employees
{
    private const int WorkshopDepartment = 1;

    public static readonly string[] Departments = ["Oficina", "Colisão", "Receção", "Administração"];

    public static Employee[] Generate(SandboxSeed seed, int count, int mechanics)
    {
        var faker = seed.Faker("employees");
        var random = seed.Random("employees");
        return [.. Enumerable.Range(1, count).Select(id => new Employee(
            id,
            $"{faker.Name.FirstName()} {faker.Name.LastName()}",
            id <= mechanics ? 1 + (id % 2) : 3 + (id % 2),
            SandboxSeed.Today.AddDays(-random.Next(200, 3000)).AddHours(9).AddMinutes(random.Next(0, 500)),
            id <= mechanics || random.Next(8) > 0))];
    }

    public static Row Row(Employee employee) => new(Key(employee.Id), JsonBytes.Write(employee, Write));

    public static Row Mechanic(Employee employee) => new(Key(employee.Id), JsonBytes.Write(employee, static (json, mechanic) =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", mechanic.Id);
        json.WriteString("name", mechanic.Name);
        json.WriteNumber("department_id", mechanic.DepartmentId);
        json.WriteEndObject();
    }));

    public static Row Department(int id) => new(Key(id), JsonBytes.Write(id, static (json, department) =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", department);
        json.WriteString("name", Departments[department - 1]);
        json.Nullable("responsible_id", department == Departments.Length ? null : department);
        json.WriteEndObject();
    }));

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, Employee employee)
    {
        var login = string.Create(CultureInfo.InvariantCulture, $"func{employee.Id:D2}");
        json.WriteStartObject();
        json.WriteNumber("id", employee.Id);
        json.WriteString("name", employee.Name);
        json.WriteString("email", $"{login}@example.pt");
        json.WriteString("login", login);
        json.WriteBoolean("web_active", employee.Active);
        json.WriteBoolean("show_on_workshop_agenda", employee.DepartmentId <= WorkshopDepartment + 1);
        json.WriteString("created_at", Dates.Stamp(employee.CreatedAt));
        json.WriteBoolean("active", employee.Active);
        json.WriteEndObject();
    }
}
