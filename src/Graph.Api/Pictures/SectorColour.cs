using Graph.Model;

namespace Graph.Api.Pictures;

/// <summary>The colour of a sector in pictures. Each differs from white by at least three to one (WCAG 2.2, 1.4.11), and a legend and a label say the same in words.</summary>
/// <param name="Sector">The sector; null where none is known.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Colour">The colour, as #rrggbb.</param>
internal sealed record SectorColour(Sector? Sector, string Title, string Colour)
{
    /// <summary>The colour of people, who have no sector.</summary>
    public const string OfPeople = "#383f43";

    private static readonly string[] Colours = ["#1d70b8", "#003078", "#00703c", "#28a197", "#912b88", "#d53880", "#b54700", "#6f7b2c", "#8a6116"];

    /// <summary>All, with the one for those of whom none is known last.</summary>
    public static IReadOnlyList<SectorColour> All { get; } =
    [
        .. Enum.GetValues<Sector>().Select((sector, at) => new SectorColour(sector, InWords(sector), Colours[at % Colours.Length])),
        new(null, "Sector not recorded", "#767676"),
    ];

    /// <summary>The colour of a sector by its number; that of none for 0.</summary>
    public static SectorColour Of(int sector) => All.FirstOrDefault(one => (int)one.Sector.GetValueOrDefault() == sector) ?? All[^1];

    private static string InWords(Sector sector)
    {
        string words = CellText.Word(PropertyDefinition.FormatWord(sector));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
