using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>Tells what a value looks like, by the same readers that read it later.</summary>
internal static partial class ValueSigns
{
    private const int LongestName = 60;
    private const int ShortestSentence = 60;

    private static readonly HashSet<string> YesNo = new(["yes", "no", "y", "n", "true", "false"], StringComparer.OrdinalIgnoreCase);

    // Words of what is written with capital letters as people's names are: funds, rooms, events and subjects.
    private static readonly HashSet<string> Things = new(
        [
            "fund", "funds", "funding", "funders", "grants", "award", "awards", "scheme", "programme", "budget", "hall", "room", "rooms", "street", "road", "avenue", "building", "library", "clinic", "surgery", "kitchen",
            "event", "fair", "festival", "training", "course", "workshop", "meeting", "conference", "health", "community", "sports", "arts", "youth", "housing", "education", "wellbeing", "food", "poverty", "environment",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs that few other values have, so that they tell what a column is whatever its header says.</summary>
    public static bool IsDistinctive(ValueSign sign) => sign is ValueSign.EmailAddress or ValueSign.Postcode or ValueSign.WebAddress or ValueSign.Telephone or ValueSign.RegisterIdentifier or ValueSign.GssCode or ValueSign.Point or ValueSign.Decision;

    /// <summary>What such values are called: postcodes.</summary>
    public static string Words(ValueSign sign) => sign switch
    {
        ValueSign.EmailAddress => "email addresses",
        ValueSign.Postcode => "postcodes",
        ValueSign.WebAddress => "web addresses",
        ValueSign.Telephone => "telephone numbers",
        ValueSign.RegisterIdentifier => "numbers with the register that they are from",
        ValueSign.GssCode => "codes of places",
        ValueSign.Point => "latitude and longitude",
        ValueSign.Date => "dates",
        ValueSign.Time => "days of the week or times of day",
        ValueSign.YesNo => "yes and no",
        ValueSign.Answer => "answers such as yes, no and n/a",
        ValueSign.Decision => "decisions, such as approved and refused",
        ValueSign.CharityNumber => "charity numbers",
        ValueSign.CompanyNumber => "company numbers",
        ValueSign.Uprn => "UPRNs",
        ValueSign.Number => "numbers",
        ValueSign.KnownOrganisation => "names of organisations that are recorded already",
        ValueSign.Organisation => "names of organisations",
        ValueSign.Building => "names of buildings",
        ValueSign.Person => "names of people",
        _ => "sentences",
    };

    /// <summary>Whether a value has a sign.</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="known">The names of organisations that are recorded, of those that the table has.</param>
    public static bool Has(ValueSign sign, Cell cell, IReadOnlySet<string> known)
    {
        string text = cell.Text.Trim();
        return sign switch
        {
            ValueSign.EmailAddress => text.Contains('@', StringComparison.Ordinal) && EmailAddresses.Read(text, out _) is not null,
            ValueSign.Postcode => Postcode.Spell(text) is not null,
            ValueSign.WebAddress => Web().IsMatch(text) && TextForm.WebAddress.Spell(text) is not null,
            ValueSign.Telephone => Telephone().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 10 and <= 15,
            ValueSign.RegisterIdentifier => char.IsLetter(text[0]) && OrgIdentifier.TryParse(text, out _, out _),
            ValueSign.GssCode => TextForm.GssCode.Spell(text) is not null,
            ValueSign.Point => text.Contains(',', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) && GeoPoint.TryParse(text, out _, out _),
            ValueSign.Date => IsDate(cell, text),
            ValueSign.Time => TimesOfDay.Are(text),
            ValueSign.YesNo => YesNo.Contains(text),
            ValueSign.Answer => Answers.Are(text),
            ValueSign.Decision => AwardDecision.IsAward(text) is not null,
            ValueSign.CharityNumber => CharityNumber().IsMatch(text),
            ValueSign.CompanyNumber => CompanyNumber().IsMatch(text),
            ValueSign.Uprn => text.Length is > 5 and <= 12 && text.All(char.IsAsciiDigit),
            ValueSign.Number => cell.Kind == CellKind.Number || (text.Any(char.IsAsciiDigit) && Amounts.Read(cell, isYearly: true).Amount is not null),
            ValueSign.KnownOrganisation => known.Contains(text),
            ValueSign.Organisation => known.Contains(text) || IsOrganisation(text),
            ValueSign.Building => BuildingNames.Is(text),
            ValueSign.Person => IsPerson(NamedPost.Read(text).Name),
            _ => text.Length >= ShortestSentence,
        };
    }

    // A number alone may be a day as spreadsheets count them, or anything. One with words is a date only if it is read as one.
    private static bool IsDate(Cell cell, string text) =>
        Year().IsMatch(text)
        || (text.Length is > 5 and <= 40 && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) && text.Any(char.IsAsciiDigit)
        && (DateOrders.Of(text) != DateOrder.None || Dates.Read(cell, default).First is { Month: not null }));

    private static bool IsOrganisation(string text) => text.Length <= 2 * LongestName && Word().Matches(text.ToLowerInvariant()).Any(match => SeveralNames.IsBody(match.Value));

    private static bool IsPerson(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= LongestName && words.Length is >= 2 and <= 5
            && words.All(word => char.IsUpper(word[0]) || SeveralNames.IsParticle(word))
            && text.All(character => char.IsLetter(character) || character is ' ' or '-' or '\'' or '’' or '.' or ',')
            && !words.Any(word => SeveralNames.IsBody(word.ToLowerInvariant().Trim(',', '.')) || SeveralNames.IsPost(word.ToLowerInvariant()) || Things.Contains(word));
    }

    [GeneratedRegex(@"^(https?://|www\.)\S+$|^[\w-]+(\.[\w-]+)*\.(uk|org|com|net|info|coop|london|wales|scot|eu|io)(/\S*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Web();

    [GeneratedRegex(@"^(tel\.?:?\s*)?(\+44|\(?0)[\d\s()\-.]{8,18}((ext|x)\.?\s*\d{1,5})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^([2-9]\d{5}|1\d{6}|SC\d{6}|NIC?\d{6})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex CharityNumber();

    [GeneratedRegex(@"^(\d{7,8}|(SC|NI|OC|CE|CS|IP|RS|RC|SO|NO)\d{6})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex CompanyNumber();

    [GeneratedRegex(@"^(19|20)\d{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Word();
}
