using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Tells answers to a question from names: yes, no, a tick, "n/a" and "TBC", also with a date or a remark beside them.</summary>
internal static partial class Answers
{
    /// <summary>Whether a text is such an answer. "No 10 Club" and "Yes Manchester" are names.</summary>
    public static bool Are(string text) => Answer().IsMatch(text);

    [GeneratedRegex(
        """
        ^\s*(
            (yes|no|y|n|true|false|[✓✔☑✅✗✘❌☐☒√]\uFE0F?)(\s*[-–—,:;(/].*)?
            |((yes|no|y|n|true|false|x|n\.?/?a|not\s+(applicable|needed|required|known|yet)|tb[acd]|pending|awaited|done|complete(d)?|ok|none|unknown|expire(s|d)|due|renew(al|ed)?|exp|[-?✓✔☑✅✗✘❌√]\uFE0F?)\.?
              ([\s,:(\-–]*(in\s+|by\s+|on\s+|due\s+|exp(ires)?\.?\s+)?((\d{1,2}[/.\-\s])?(\d{1,2}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[/.\-\s])?(\d{4}|'?\d{2}))?\)?)
        )\s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        Patience.Milliseconds)]
    private static partial Regex Answer();
}
