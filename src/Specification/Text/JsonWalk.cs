using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Visits the objects of a document without recursion, whatever its depth.</summary>
internal static class JsonWalk
{
    // A check costs more than a step.
    private const int StepsBetweenChecks = 0x1000;

    /// <param name="root">The node to begin with.</param>
    /// <param name="enters">Returns whether the value of a key is visited too.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static IEnumerable<JsonObject> Objects(JsonNode root, Func<string, bool> enters, CancellationToken cancellationToken)
    {
        var pending = new Stack<JsonNode>();
        pending.Push(root);
        for (int count = 1; pending.Count > 0; count++)
        {
            if (count % StepsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            JsonNode node = pending.Pop();
            if (node is JsonArray list)
            {
                foreach (JsonNode? item in list)
                    if (item is JsonObject or JsonArray) pending.Push(item);
                continue;
            }

            var map = (JsonObject)node;
            yield return map;
            foreach (KeyValuePair<string, JsonNode?> pair in map)
                if (pair.Value is JsonObject or JsonArray && enters(pair.Key)) pending.Push(pair.Value);
        }
    }
}
