using Graph.Import.Reading;
using Graph.Import.Reports;
using Column = Graph.Import.Sources.OpenReferral.ServicesFormat;

namespace Graph.Import.Sources.OpenReferral;

/// <summary>Puts the tables of HSDS 3.0, and of Ohana before it, together to one: a row for each service with its organisation, and one of each of its lists; further rows of the same number have the others.</summary>
internal sealed class ServiceTables
{
    private static readonly string[] Used = ["services", "organizations", "locations", "addresses", "contacts", "schedules", "service_at_location", "service_areas", "attributes", "taxonomy_terms", "taxonomy"];

    private readonly Dictionary<string, Rows> tables;

    private ServiceTables(Dictionary<string, Rows> tables) => this.tables = tables;

    /// <summary>The table, with those of taxonomies beside it; null where the tables are no such set.</summary>
    /// <param name="sheets">The tables of a folder or an archive.</param>
    /// <param name="problems">Told of tables that the graph has no place for.</param>
    public static IReadOnlyList<Table>? Complete(IReadOnlyList<Table> sheets, ProblemLog problems)
    {
        ServiceTables set = new(sheets.Where(sheet => sheet.Sheet is not null).DistinctBy(NameOf).ToDictionary(NameOf, sheet => new Rows(sheet), StringComparer.OrdinalIgnoreCase));
        if (!set.tables.TryGetValue("services", out Rows? services) || !set.tables.ContainsKey("organizations") || !services.Has("name"))
            return null;

        string[] others = [.. set.tables.Keys.Except(Used, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (others.Length > 0)
            problems.Warn(CellAddress.File, $"the graph has no place for {(others.Length == 1 ? "one of the tables" : $"{others.Length} of the tables")}, so {(others.Length == 1 ? "it was" : "they were")} not kept: {string.Join(", ", others)}.");
        return [set.Whole(services), .. sheets.Where(sheet => NameOf(sheet) is "taxonomy" or "taxonomy_terms")];
    }

    private static string NameOf(Table table) => Path.GetFileNameWithoutExtension(table.Sheet) ?? "";

    private Table Whole(Rows services)
    {
        Dictionary<string, int> columns = Enumerable.Range(0, new Column().Columns.Count).ToDictionary(place => new Column().Columns[place].Header, place => place, StringComparer.Ordinal);
        TableRows rows = [];
        HashSet<string> offering = new(StringComparer.Ordinal);
        foreach (Row service in services.All)
        {
            Row[] locations = [.. Of("service_at_location", "service_id", service["id"]).Select(at => Find("locations", at["location_id"])).Append(Find("locations", service["location_id"])).OfType<Row>().DistinctBy(location => location["id"])];
            Row? organisation = Find("organizations", service["organization_id"]) ?? locations.Select(location => Find("organizations", location["organization_id"])).OfType<Row>().FirstOrDefault();
            if (organisation?["id"] is { } id)
                offering.Add(id);
            Add(rows, columns, service, organisation, locations, ContactsOf(service, organisation, locations));
        }

        foreach (Row organisation in tables["organizations"].All.Where(organisation => organisation["id"] is not { } id || !offering.Contains(id)))
            Add(rows, columns, null, organisation, [.. Of("locations", "organization_id", organisation["id"])], [.. Of("contacts", "organization_id", organisation["id"])]);
        return new("services", new(0, [.. columns.Keys.Select(header => new Cell(header))]), rows);
    }

    private void Add(TableRows rows, Dictionary<string, int> columns, Row? service, Row? organisation, Row[] locations, Row[] contacts)
    {
        Row[] schedules = [.. Of("schedules", "service_id", service?["id"])];
        string[] areas = [.. Of("service_areas", "service_id", service?["id"]).Select(area => area["name"]).Concat(Listed(service?["service_areas"])).OfType<string>()];
        Row[] terms = [.. Of("attributes", "link_id", service?["id"]).Select(attribute => Find("taxonomy_terms", attribute["taxonomy_term_id"])).Concat(Listed(service?["taxonomy_ids"]).Select(term => Find("taxonomy", term, "taxonomy_id"))).OfType<Row>()];
        int number = rows.Count == 0 ? 1 : rows[^1].Number + 1;
        int entries = new[] { 1, locations.Length, contacts.Length, schedules.Length, areas.Length, terms.Length }.Max();
        for (int entry = 0; entry < entries; entry++)
        {
            Cell[] cells = new Cell[columns.Count];
            Array.Fill(cells, Cell.Blank);
            Put(Column.Service, service?["name"]);
            Put(Column.Purpose, service?["description"]);
            Put(Column.Status, service?["status"]);
            Put(Column.Website, service?["url"] ?? service?["website"]);
            Put(Column.Eligibility, service?["eligibility_description"] ?? service?["eligibility"]);
            Put(Column.Youngest, service?["minimum_age"]);
            Put(Column.Oldest, service?["maximum_age"]);
            Put(Column.Fees, service?["fees_description"] ?? service?["fees"]);
            Put(Column.Organisation, organisation?["name"]);
            Put(Column.OrganisationPurpose, organisation?["description"]);
            Put(Column.OrganisationWebsite, organisation?["website"]);
            Put(Column.OtherName, organisation?["alternate_name"]);
            Row? location = locations.ElementAtOrDefault(entry);
            Row? address = location is null ? null : Of("addresses", "location_id", location["id"]).FirstOrDefault();
            Put(Column.Location, location?["name"]);
            Put(Column.Latitude, location?["latitude"]);
            Put(Column.Longitude, location?["longitude"]);
            Put(Column.Street, address?["address_1"]);
            Put(Column.City, address?["city"]);
            Put(Column.Postcode, address?["postal_code"]);
            Row? contact = contacts.ElementAtOrDefault(entry);
            Put(Column.Contact, contact?["name"]);
            Put(Column.ContactTitle, contact?["title"]);
            Put(Column.ContactEmail, contact?["email"]);
            Row? schedule = schedules.ElementAtOrDefault(entry);
            Put(Column.Schedule, schedule?["description"]);
            Put(Column.Opens, schedule?["opens_at"]);
            Put(Column.Closes, schedule?["closes_at"]);
            Put(Column.Days, schedule?["byday"]);
            Put(Column.Area, areas.ElementAtOrDefault(entry));
            Row? term = terms.ElementAtOrDefault(entry);
            Put(Column.Term, term?["name"]);
            Put(Column.TermCode, term?["code"] ?? term?["taxonomy_id"] ?? term?["id"]);
            Put(Column.Taxonomy, term?["taxonomy"]);
            rows.Add(new(number, cells));

            void Put(ImportColumn column, string? text)
            {
                if (text is not null)
                    cells[columns[column.Header]] = new(text);
            }
        }
    }

    private Row[] ContactsOf(Row service, Row? organisation, Row[] locations) =>
    [
        .. Of("contacts", "service_id", service["id"])
            .Concat(locations.SelectMany(location => Of("contacts", "location_id", location["id"])))
            .Concat(Of("contacts", "organization_id", organisation?["id"]))
            .DistinctBy(contact => contact["id"]),
    ];

    private static string[] Listed(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IEnumerable<Row> Of(string table, string column, string? value) => value is not null && tables.TryGetValue(table, out Rows? rows) ? rows.By(column)[value] : [];

    private Row? Find(string table, string? id, string column = "id") => Of(table, column, id).FirstOrDefault();

    /// <summary>The rows of a table by the names of its columns.</summary>
    private sealed class Rows
    {
        private readonly Dictionary<string, int> places;
        private readonly Dictionary<string, ILookup<string, Row>> lookups = new(StringComparer.Ordinal);

        public Rows(Table table)
        {
            places = table.Header.Cells.Index().Where(cell => !cell.Item.IsBlank).DistinctBy(cell => cell.Item.Text.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.Item.Text.Trim(), cell => cell.Index, StringComparer.OrdinalIgnoreCase);
            All = [.. table.Rows.Select(row => new Row(row, places))];
        }

        public IReadOnlyList<Row> All { get; }

        public bool Has(string column) => places.ContainsKey(column);

        /// <summary>The rows by the values of a column, looked up once.</summary>
        public ILookup<string, Row> By(string column)
        {
            if (!lookups.TryGetValue(column, out ILookup<string, Row>? rows))
                lookups.Add(column, rows = All.Where(row => row[column] is not null).ToLookup(row => row[column]!, StringComparer.Ordinal));
            return rows;
        }
    }

    private sealed class Row(TableRow row, Dictionary<string, int> places)
    {
        /// <summary>The text of a column; null where it is blank, or the table does not have it.</summary>
        public string? this[string column] => places.TryGetValue(column, out int place) && row[place] is { Kind: CellKind.Text, IsBlank: false } cell ? cell.Text.Trim() : null;
    }
}
