using System.Collections.Frozen;
using Graph.Import.Reports;

namespace Graph.Import.Mappings.Proposals;

/// <summary>What the rows of a table are about, where several of its headers tell that the graph has nothing for them: bookings, payments, visits. What is said of them, such as when they began, is not said of the organisations that they name.</summary>
/// <param name="One">One of them: "booking".</param>
/// <param name="Several">Several of them: "bookings".</param>
/// <param name="Headers">The headers that tell.</param>
internal sealed record TableSubject(string One, string Several, IReadOnlyList<string> Headers)
{
    // One header may be a property of anything: "Fee paid" of a member.
    private const int Fewest = 2;

    private const int MostNamed = 4;

    private static readonly (string One, string Several, FrozenSet<string> Words)[] Subjects =
    [
        ("booking", "bookings", Set("hall", "room", "rooms", "booked", "booking", "bookings", "hire", "hired", "hirer", "hirers", "slot", "deposit", "layout")),
        ("session", "sessions", Set("session", "sessions", "class", "classes", "instructor", "timetable", "term")),
        ("shift", "shifts", Set("shift", "shifts", "rota", "cover", "covered", "slot")),
        ("payment", "payments", Set("invoice", "invoices", "payment", "payments", "paid", "vat", "receipt", "net", "gross", "cheque", "bacs")),
        ("visit", "visits", Set("visit", "visits", "visited", "visitor", "visitors")),
        ("course", "courses", Set("course", "courses", "training", "trained", "trainer", "module", "certificate", "qualification", "refresher", "expires", "expiry", "completed", "passed")),
        ("loan", "loans", Set("loan", "loans", "loaned", "borrowed", "borrower", "returned", "item", "items", "equipment", "lent")),
        ("event", "events", Set("event", "events", "rsvp", "ticket", "tickets", "attended", "attending", "attendance")),
        ("meeting", "meetings", Set("meeting", "meetings", "attended", "attendance", "apologies", "minutes", "agenda")),
        ("referral", "referrals", Set("referral", "referrals", "referred", "referrer", "case", "cases", "client", "closed")),
        ("application", "applications", Set("application", "applications", "applied", "asked", "requested", "decision", "panel", "bid", "deadline", "stage")),
    ];

    // Beside one of the words above, in a header that is no question of its own ("Referral needed?"),, when in a week something is and what it costs are said of what happens.
    private static readonly FrozenSet<string> Usual = Set("day", "time", "times", "fee", "fees", "cost", "charge", "price", "hours", "duration");

    /// <summary>What the rows are about; null where the headers do not tell, or it may be the organisations that they name.</summary>
    /// <param name="columns">The columns of the table.</param>
    public static TableSubject? Of(IReadOnlyList<WrittenColumn> columns) => Subjects
        .Select(subject => Of(subject, columns))
        .OfType<TableSubject>()
        .MaxBy(subject => subject.Headers.Count);

    private static TableSubject? Of((string One, string Several, FrozenSet<string> Words) subject, IReadOnlyList<WrittenColumn> columns)
    {
        string[] own = [.. columns.Where(column => HeaderWords.Written(column.Header).Any(subject.Words.Contains)).Select(column => column.Header)];
        string[] usual = [.. columns.Where(column => !own.Contains(column.Header) && (column.Values.Look(ValueSign.Time) || HeaderWords.Written(column.Header).Any(Usual.Contains))).Select(column => column.Header)];

        // "Referral needed?" is asked of a service, and "Course" alone names one.
        bool isTold = columns.Any(column => own.Contains(column.Header) && !column.Values.AreAnswers);
        bool isNamed = columns.Any(column => HeaderWords.Written(column.Header) is [var word] && (word == subject.One || word == subject.Several) && !column.Values.AreAnswers);
        return isTold && own.Length + usual.Length + (isNamed ? 1 : 0) >= Fewest ? new(subject.One, subject.Several, [.. own, .. usual]) : null;
    }

    /// <summary>What the table looks like, in a sentence.</summary>
    public string Sentence => $"It looks like a list of {Several} by its headers {Plain.List([.. Headers.Take(MostNamed).Select(header => $"“{Plain.Text(header)}”")])}; the graph keeps who is named in it, and no {Several}.";

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.Ordinal);
}
