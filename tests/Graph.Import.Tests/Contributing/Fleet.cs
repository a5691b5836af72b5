namespace Graph.Import.Tests.Contributing;

/// <summary>What somebody adds who follows the recipes: vehicles, who lends them, and a format of lists of them.</summary>
internal static class Fleet
{
    /// <summary>The property that is added to buildings.</summary>
    public const string Property = """
            /// <summary>How many people can sit down in it at once.</summary>
            [Facet] public int? Seats { get; init; }


        """;

    public const string Node = """
        namespace Graph.Model;

        /// <summary>A vehicle that others can use.</summary>
        [Node("vehicles")]
        public sealed record Vehicle : Node
        {
            /// <summary>What people call it.</summary>
            [Caption, Searchable, Facet, Key] public required string Name { get; init; }

            /// <summary>How many people can ride in it.</summary>
            [Facet] public int? Places { get; init; }
        }

        """;

    public const string Edge = """
        namespace Graph.Model;

        /// <summary>An organisation lends a vehicle to others.</summary>
        [Edge("LENDS", From = [typeof(Organisation)], To = [typeof(Vehicle)], FromName = "organisation", ToName = "vehicle", Outgoing = "lends", Incoming = "lenders")]
        public sealed record Lends : Edge;

        """;

    public const string Format = """
        using Graph.Import.Matching;
        using Graph.Import.Reports;
        using Graph.Model;

        namespace Graph.Import.Sources.Fleet;

        /// <summary>A list of vehicles and who lends them.</summary>
        internal sealed class FleetFormat : ImportFormat
        {
            public static ImportColumn Vehicle { get; } = ColumnOf.Property<Vehicle>("Vehicle", nameof(Model.Vehicle.Name)) with { IsRequired = true };

            public static ImportColumn Places { get; } = ColumnOf.Property<Vehicle>("Places", nameof(Model.Vehicle.Places));

            public static ImportColumn LentBy { get; } = ColumnOf.Property<Organisation>("Lent by", nameof(Organisation.Name), "The organisation that lends it.");

            public override string Name => "fleet";

            public override string Description => "Vehicles and who lends them.";

            public override IReadOnlyList<ImportColumn> Columns { get; } = [Vehicle, Places, LentBy];

            public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => FleetTransform.Apply(FleetReader.Read(sheet), draft);
        }

        """;

    public const string Row = """
        using Graph.Import.Reports;
        using Graph.Model;

        namespace Graph.Import.Sources.Fleet;

        /// <summary>A row of a list of vehicles.</summary>
        /// <param name="At">Where it is.</param>
        /// <param name="Name">What the vehicle is called.</param>
        internal sealed record FleetRow(CellAddress At, string Name)
        {
            /// <summary>The vehicle.</summary>
            public static RowMapping<FleetRow, Vehicle> Vehicle { get; } = new(fields => fields
                .Ignore(vehicle => vehicle.Notes!, vehicle => vehicle.Since!, vehicle => vehicle.Until!));

            public int? Places { get; init; }

            /// <summary>The name of the organisation that lends it; null where the row names none.</summary>
            public string? LentBy { get; init; }
        }

        """;

    public const string Reader = """
        using System.Globalization;
        using Column = Graph.Import.Sources.Fleet.FleetFormat;

        namespace Graph.Import.Sources.Fleet;

        /// <summary>Reads the rows of a list of vehicles.</summary>
        internal static class FleetReader
        {
            public static IEnumerable<FleetRow> Read(SheetRows sheet)
            {
                foreach (RowView row in sheet.Rows)
                {
                    (string? name, int? places, string? lentBy) = (row.Value(Column.Vehicle), PlacesOf(row), row.Organisation(Column.LentBy));
                    if (row.IsBlank(Column.Vehicle))
                        row.Problem(Column.Vehicle, "it is blank. Enter the vehicle, or delete the row.");
                    else if (name is not null)
                        yield return new(row.At, name) { Places = places, LentBy = lentBy };
                }
            }

            private static int? PlacesOf(RowView row)
            {
                if (row.Value(Column.Places) is not { } text)
                    return null;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int places))
                    return places;
                row.Problem(Column.Places, $"{Reports.Plain.Quote(text)} is not a whole number. Write it as 16.");
                return null;
            }
        }

        """;

    public const string Transform = """
        using Graph.Import.Matching;
        using Graph.Model;
        using Column = Graph.Import.Sources.Fleet.FleetFormat;

        namespace Graph.Import.Sources.Fleet;

        /// <summary>Makes facts of the rows of a list of vehicles.</summary>
        internal static class FleetTransform
        {
            public static void Apply(IEnumerable<FleetRow> rows, Draft draft)
            {
                foreach (FleetRow row in rows)
                {
                    string vehicle = draft.Node(FleetRow.Vehicle.Of(row), row.At);
                    if (row.LentBy is { } name)
                        draft.Add(new Lends { Id = "", From = draft.Organisation(name, row.At.In(Column.LentBy.Header)), To = vehicle }, row.At);
                }
            }
        }

        """;

    public const string Tests = """
        using Graph.Model;

        namespace Graph.Import.Tests.Sources;

        public class FleetTests
        {
            [Fact]
            public void A_vehicle_is_lent_by_the_organisation_that_the_row_names()
            {
                World world = World.Of("Vehicle,Places,Lent by\nBlue bus,16,Hub\n").WithoutProblems();

                Vehicle vehicle = world.Single<Vehicle>();
                Assert.Equal(("Blue bus", 16), (vehicle.Name, vehicle.Places));
                Assert.Equal((world.Organisation("Hub").Id, vehicle.Id), (world.Single<Lends>().From, world.Single<Lends>().To));
            }
        }

        """;

    public const string Section = """

        ### fleet

        Vehicles and who lends them.

        | Column | Meaning |
        | --- | --- |
        | Vehicle (needed) | What people call it. |
        | Places | How many people can ride in it. |
        | Lent by | The organisation that lends it. What it calls itself. |

        """;

    /// <summary>A table of the type, for the borough in tables.</summary>
    public const string Table = """"
            private const string Vehicles = """
                Name,Places,Lenders
                Blue bus,16,Marl Community Hub

                """;


        """";

    public const string Sample = "Vehicle,Places,Lent by\nBlue bus,16,Larkby Hub (invented)\nRed van,3,\n";
}
