using System.Globalization;

namespace Graph.Bench.BigFiles;

/// <summary>The tables of a made-up register of charities, under the headers of the Charity Commission and in its proportions: for each charity two areas, five classes, a third of another name, and five trustees, of whom one in ten is at another charity, too.</summary>
internal static class RegisterExtract
{
    private const int Areas = 400;
    private const int ClassesOfCharity = 5;
    private const int Classes = 34;
    private const int AreasOfCharity = 2;
    private const double TrusteesOfCharity = 5.3;
    private const int FirstNumber = 200_000;
    private const string Extract = "2026-11-01 00:00:00.0000000";

    private static readonly string[] Given = "Ann Bob Cyril Diana Ed Flora Gus Hal Ivy Jo Kay Lee Mohammed Nadia Oluwaseun Priya Rhys Siân Tomasz Uma".Split(' ');

    /// <summary>Writes the five tables into a folder, and says where.</summary>
    public static string[] Write(string folder, int charities)
    {
        Random random = new(20261129);
        string[] families = [.. OrganisationNames.Many(Math.Max(5_000, charities / 10)).Select(name => name.Split(' ')[^2]).Distinct(StringComparer.Ordinal)];
        return
        [
            Table(folder, "charity", "date_of_extract organisation_number registered_charity_number linked_charity_number charity_name charity_type charity_registration_status date_of_registration date_of_removal charity_reporting_status latest_acc_fin_period_start_date latest_acc_fin_period_end_date latest_income latest_expenditure charity_contact_address1 charity_contact_address2 charity_contact_address3 charity_contact_address4 charity_contact_address5 charity_contact_postcode charity_contact_phone charity_contact_email charity_contact_web charity_company_registration_number charity_insolvent charity_in_administration charity_previously_excepted charity_is_cdf_or_cif charity_is_cio cio_is_dissolved date_cio_dissolution_notice charity_activities charity_gift_aid charity_has_land",
                OrganisationNames.Many(charities).Select((name, i) => Charity(i, name, random))),
            Table(folder, "charity_other_names", "date_of_extract organisation_number registered_charity_number linked_charity_number charity_name_id charity_name_type charity_name",
                OrganisationNames.Many(charities / 3).Select((name, i) => $"{Start(random.Next(charities))}\t{i}\tWorking name\t{name} (known locally)")),
            Table(folder, "charity_area_of_operation", "date_of_extract organisation_number registered_charity_number linked_charity_number geographic_area_type geographic_area_description parent_geographic_area_type parent_geographic_area_description welsh_ind",
                Many(charities * AreasOfCharity, i => $"{Start(i % charities)}\tLocal Authority\tArea {random.Next(Areas)}\t\t\tFalse")),
            Table(folder, "charity_classification", "date_of_extract organisation_number registered_charity_number linked_charity_number classification_code classification_type classification_description",
                Many(charities * ClassesOfCharity, i => Class(i, charities))),
            Table(folder, "charity_trustee", "date_of_extract organisation_number registered_charity_number linked_charity_number trustee_id trustee_name trustee_is_chair individual_or_organisation trustee_date_of_appointment",
                Trustees((int)(charities * TrusteesOfCharity), charities, families, random)),
        ];
    }

    private static string Charity(int i, string name, Random random)
    {
        string postcode = $"{"LMWB"[random.Next(4)]}{random.Next(1, 40)} {random.Next(1, 9)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";
        string does = $"{name} helps people of all ages in and around its place to meet, to learn and to help each other, and gives grants to those in need where it can.";
        return string.Create(CultureInfo.InvariantCulture, $"{Start(i)}\t{name.ToUpperInvariant()}\tTrust\tRegistered\t{Day(1965 + (i % 60), i)}\t\tSubmission Received\t\t{Day(2025, i)}\t{random.Next(1_000_000)}\t{random.Next(1_000_000)}\t\t\t\t\t\t{postcode}\t\tx@example.org\twww.example.org/{i}\t\tFalse\tFalse\tFalse\tFalse\tFalse\tFalse\t\t{does}\tTrue\tFalse");
    }

    private static string Class(int i, int charities)
    {
        int number = ((i % charities) + (7 * (i / charities))) % Classes;
        (string type, int first) = number < 17 ? ("What", 101) : number < 24 ? ("Who", 201 - 17) : ("How", 301 - 24);
        return string.Create(CultureInfo.InvariantCulture, $"{Start(i % charities)}\t{first + number}\t{type}\tClass {first + number}");
    }

    private static IEnumerable<string> Trustees(int count, int charities, string[] families, Random random)
    {
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
        {
            int trustee = i == 0 || random.Next(10) > 0 ? i : random.Next(i);
            names[i] = names[trustee] ?? $"{random.GetItems(Given, 1)[0]} {random.GetItems(families, 1)[0]} {random.GetItems(families, 1)[0]}";
            yield return string.Create(CultureInfo.InvariantCulture, $"{Start(i % charities)}\t{trustee}\t{names[i]}\t{(i < charities ? "True" : "False")}\tP\t{Day(2010 + (i % 15), i)}");
        }
    }

    private static IEnumerable<string> Many(int count, Func<int, string> line) => Enumerable.Range(0, count).Select(line);

    private static string Start(int charity) => string.Create(CultureInfo.InvariantCulture, $"{Extract}\t{charity}\t{FirstNumber + charity}\t0");

    private static string Day(int year, int i) => string.Create(CultureInfo.InvariantCulture, $"{year}-{1 + (i % 12):00}-{1 + (i % 28):00} 00:00:00.0000000");

    private static string Table(string folder, string name, string header, IEnumerable<string> lines)
    {
        string path = Path.Combine(folder, $"publicextract.{name}.txt");
        File.WriteAllLines(path, lines.Prepend(header.Replace(' ', '\t')));
        return path;
    }
}
