using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells a note to whoever reads a list from the name of an organisation: "Contact Jo for changes", "Please ring before visiting", "List updated monthly".</summary>
/// <remarks>"Contact Theatre", "Call to Action CIC" and "Ask for Help Trust" are names: what opens a note tells nothing without what it asks for.</remarks>
internal static partial class NoteWords
{
    private static readonly HashSet<string> Openings = new(
        [
            "please", "pls", "kindly", "contact", "call", "ring", "phone", "telephone", "tel", "email", "e-mail", "text", "ask", "speak", "talk",
            "refer", "check", "see", "send", "tell", "inform", "notify", "this", "the", "list", "table", "sheet", "spreadsheet", "do", "don't", "not", "no", "to",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is such a note.</summary>
    public static bool Are(string text)
    {
        // Of a register there are a million names, and few begin so.
        string trimmed = text.Trim(' ', '*', '(', '[', '-', '\u2013');
        int end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Openings.Contains(trimmed[..end].TrimEnd(':', ',')) && Note().IsMatch(trimmed);
    }

    [GeneratedRegex(
        """
        ^(please|pls|kindly)[,:]?\s+(do\s+not|don't|(contact|call|ring|phone|telephone|e-?mail|text|ask|speak|talk|refer|check|see|send|tell|inform|notify|note|update|add|confirm|let|use|delete|remove|amend)\b)
        |^(contact|call|ring|phone|telephone|tel|e-?mail|text|ask|speak\s+(to|with)|talk\s+to|refer\s+to|check\s+with|see|send|tell|inform|notify)\b:?\s.*\b(for|with|about|regarding|of|to)\s+((any|more|further|all|the|your|latest|current|up-to-date|full)\s+)*(make\s+|request\s+)?(changes|details|info|information|updates|amendments|corrections|queries|questions|enquiries|access|bookings|keys)\b
        |^(contact|call|ring|phone|telephone|tel|e-?mail|text)\b:?\s.*(\S@\S+\.\S|\d{3,}[\d\s-]{3,}\d)
        |^(((this|the)\s+)?(list|table|sheet|spreadsheet)|(this|the)\s+(register|document|details|information|info|names))\s+(is|are|was|were|will|may|has|have|to\s+be|(last\s+)?(updated|checked|reviewed|amended|compiled|correct))\b
        |^(do\s+not|don't)\s+(contact|call|ring|phone|e-?mail|use|delete|remove|edit|change|add)\b
        |^not\s+sure\b|^no\s+longer\s+(exists?|running|active|meets?|operating|in\s+use|trading|open)\b|^to\s+be\s+(deleted|removed|checked|updated|added|merged)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        Patience.Milliseconds)]
    private static partial Regex Note();
}
