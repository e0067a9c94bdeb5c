using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Cli.Scrub;

/// <summary>Finds the keys that several objects of a response have in the same place. Field names occur in each row; keys of a map mostly do not.</summary>
internal sealed class RepeatedKeys
{
    /// <summary>The whole response.</summary>
    public const int Root = 0;

    private readonly Dictionary<(int Place, string Key), Seen> _keys = [];
    private readonly Dictionary<int, int> _items = [];
    private readonly Dictionary<int, int> _different = [];
    private int _places;
    private int _objects;

    public RepeatedKeys(JsonElement answer) => Walk(answer, Root);

    public int PlaceOf(int place, string key) => _keys[(place, key)].Place;

    public int ItemsOf(int place) => _items[place];

    public bool Has(int place, string key) => _keys[(place, key)].Objects > 1 && _different[place] <= UnknownKeys.Maximum;

    private void Walk(JsonElement value, int place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (!_items.TryGetValue(place, out int items)) _items[place] = items = ++_places;
            foreach (JsonElement item in value.EnumerateArray()) Walk(item, items);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            int number = ++_objects;
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (!_keys.TryGetValue((place, property.Name), out Seen? seen))
                {
                    _keys[(place, property.Name)] = seen = new Seen(++_places);
                    _different[place] = _different.GetValueOrDefault(place) + 1;
                }

                seen.In(number);
                Walk(property.Value, seen.Place);
            }
        }
    }

    private sealed class Seen(int place)
    {
        private int _last;

        public int Place => place;

        public int Objects { get; private set; }

        /// <summary>An object may have a key twice.</summary>
        public void In(int number)
        {
            if (_last != number) Objects++;
            _last = number;
        }
    }
}
