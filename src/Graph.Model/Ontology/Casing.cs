using System.Text;

namespace Graph.Model;

/// <summary>The spellings of one name in C#, JSON, stores, enumerations and words.</summary>
internal static class Casing
{
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    public static string UpperSnake(string pascal) => Snake(pascal).ToUpperInvariant();

    /// <summary>In words for people, such as Spare capacity.</summary>
    public static string Words(string name) => char.ToUpperInvariant(name[0]) + Snake(name)[1..].Replace('_', ' ');

    public static string Snake(string pascal)
    {
        StringBuilder text = new(pascal.Length + 8);
        for (int i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascal[i]) && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1]))))
                text.Append('_');
            text.Append(char.ToLowerInvariant(pascal[i]));
        }

        return text.ToString();
    }
}
