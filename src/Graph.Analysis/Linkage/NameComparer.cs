namespace Graph.Analysis.Linkage;

/// <summary>Compares names by their words and what these tell.</summary>
/// <param name="table">The words.</param>
internal sealed class NameComparer(WordTable table)
{
    // Of more words, the first are compared: nobody calls an organisation so.
    private const int MostWords = 24;
    private const int ShortestInitials = 3;
    private const int LongestInitials = 6;
    private const int ShortestAlone = 5;

    private const double FewMore = 0.35;
    private const double Most = 0.7;
    private const double Half = 0.5;
    private const double Little = 0.3;

    // What is left of what words tell where they are written as one, and what each of some initials tells: there are few letters.
    private const double Rewritten = 0.9;
    private const double InitialBits = 3;

    /// <summary>How far two names agree.</summary>
    public NameMatch Compare(ComparedName one, ComparedName other)
    {
        Span<int> left = stackalloc int[MostWords];
        Span<int> right = stackalloc int[MostWords];
        (double shared, int lefts, int rights) = Intersect(one.Sorted, other.Sorted, left, right);
        bool isRespelt = false;
        if (lefts > 0 && rights > 0)
        {
            shared += Pair(one, other, left, ref lefts, right, ref rights, ref isRespelt);
            bool isAlone = shared == 0;
            shared += Shorten(other.Words, isAlone, left, ref lefts, right, ref rights, ref isRespelt);
            shared += Shorten(one.Words, isAlone, right, ref rights, left, ref lefts, ref isRespelt);
        }

        double more = Sum(left[..lefts]);
        double others = Sum(right[..rights]);
        NameLevel level = lefts == 0 && rights == 0 ? (isRespelt ? NameLevel.Respelt : NameLevel.SameWords)
            : HasNumeral(left[..lefts]) && HasNumeral(right[..rights]) ? NameLevel.AnotherNumber
            : lefts == 0 || rights == 0 ? (shared == 0 ? NameLevel.Different : more + others <= FewMore * shared ? NameLevel.FewMoreWords : NameLevel.ManyMoreWords)
            : (shared / (shared + more + others)) switch
            {
                >= Most => NameLevel.Most,
                >= Half => NameLevel.Half,
                >= Little => NameLevel.Little,
                _ => NameLevel.Different,
            };
        if (one.IsPart || other.IsPart)
            level = level is not (NameLevel.SameWords or NameLevel.Respelt) ? NameLevel.Different : one.IsPart && other.IsPart ? NameLevel.PartOfBoth : NameLevel.Part;
        if (one.IsOfBranch != other.IsOfBranch && level is (NameLevel.Part or NameLevel.FewMoreWords))
            level = NameLevel.PartOfBoth;
        return new(level, RarityOf(shared), shared);
    }

    private static NameRarity RarityOf(double bits) => bits switch
    {
        < 9 => NameRarity.Usual,
        < 15 => NameRarity.Fair,
        < 22 => NameRarity.Rare,
        _ => NameRarity.Unique,
    };

    private (double Shared, int Lefts, int Rights) Intersect(int[] one, int[] other, Span<int> left, Span<int> right)
    {
        double shared = 0;
        int lefts = 0;
        int rights = 0;
        int i = 0;
        int j = 0;
        while (i < one.Length || j < other.Length)
        {
            if (j == other.Length || (i < one.Length && one[i] < other[j]))
            {
                if (lefts < MostWords)
                    left[lefts++] = one[i];
                i++;
            }
            else if (i == one.Length || other[j] < one[i])
            {
                if (rights < MostWords)
                    right[rights++] = other[j];
                j++;
            }
            else
            {
                shared += table.Bits(one[i]);
                i++;
                j++;
            }
        }

        return (shared, lefts, rights);
    }

    /// <summary>Takes out words that are written in two ways, and says what they tell together.</summary>
    private double Pair(ComparedName one, ComparedName other, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = Join(other.Words, left, ref lefts, right, ref rights, ref isRespelt) + Join(one.Words, right, ref rights, left, ref lefts, ref isRespelt);
        for (int i = lefts - 1; i >= 0 && rights > 0; i--)
        {
            int best = -1;
            double most = 0;
            for (int j = 0; j < rights; j++)
            {
                if (table.Nearness(left[i], right[j]) is var near && near > most)
                    (best, most) = (j, near);
            }

            if (best < 0)
                continue;
            shared += most * Math.Min(table.Bits(left[i]), table.Bits(right[best]));
            isRespelt = true;
            Take(left, ref lefts, i);
            Take(right, ref rights, best);
        }

        return shared;
    }

    /// <summary>Takes out words of the one that are several words of the other written as one: Gorsehill and Gorse Hill.</summary>
    private double Join(int[] words, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = 0;
        for (int i = lefts - 1; i >= 0 && rights > 1; i--)
        {
            for (int start = 0; start < words.Length - 1; start++)
            {
                int length = JoinedTo(table[left[i]], words.AsSpan(start), right[..rights]);
                if (length == 0)
                    continue;
                double bits = table.Bits(left[i]);
                TakeAll(words.AsSpan(start, length), right, ref rights, ref bits);
                shared += Rewritten * bits;
                isRespelt = true;
                Take(left, ref lefts, i);
                break;
            }
        }

        return shared;
    }

    /// <summary>Takes out a word of the one that is the initials of words of the other: RDA and Riding for the Disabled Association. Where the names share nothing else, three or four letters may be any words' initials.</summary>
    private double Shorten(int[] words, bool isAlone, Span<int> left, ref int lefts, Span<int> right, ref int rights, ref bool isRespelt)
    {
        double shared = 0;
        for (int i = lefts - 1; i >= 0 && rights > 1; i--)
        {
            string word = table[left[i]];
            if (!MayBeInitials(word) || (isAlone && word.Length < ShortestAlone))
                continue;
            for (int start = 0; start + word.Length <= words.Length; start++)
            {
                if (!AreInitials(word, words.AsSpan(start, word.Length), right[..rights]))
                    continue;
                double bits = 0;
                TakeAll(words.AsSpan(start, word.Length), right, ref rights, ref bits);
                shared += InitialBits * word.Length;
                isRespelt = true;
                Take(left, ref lefts, i);
                break;
            }
        }

        return shared;
    }

    // How many of the words, from the first on, make up the word; 0 where they do not. All must be left over.
    private int JoinedTo(string word, ReadOnlySpan<int> words, ReadOnlySpan<int> open)
    {
        int letters = 0;
        for (int i = 0; i < words.Length && open.Contains(words[i]); i++)
        {
            string next = table[words[i]];
            if (!word.AsSpan(letters).StartsWith(next, StringComparison.Ordinal))
                return 0;
            letters += next.Length;
            if (letters == word.Length)
                return i > 0 ? i + 1 : 0;
        }

        return 0;
    }

    private bool AreInitials(string word, ReadOnlySpan<int> words, ReadOnlySpan<int> open)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (table[words[i]][0] != word[i] || !open.Contains(words[i]))
                return false;
        }

        return true;
    }

    // RDA or NSPCC; but "great" is a word, whatever the other name begins with.
    private static bool MayBeInitials(string word)
    {
        int vowels = 0;
        foreach (char letter in word)
            vowels += letter is 'a' or 'e' or 'i' or 'o' or 'u' ? 1 : 0;
        return word.Length is >= ShortestInitials and <= LongestInitials && vowels <= 1;
    }

    private void TakeAll(ReadOnlySpan<int> taken, Span<int> words, ref int count, ref double bits)
    {
        double sum = 0;
        foreach (int word in taken)
        {
            sum += table.Bits(word);
            if (words[..count].IndexOf(word) is >= 0 and var place)
                Take(words, ref count, place);
        }

        bits = Math.Max(bits, sum);
    }

    private static void Take(Span<int> words, ref int count, int place) => words[place] = words[--count];

    private double Sum(ReadOnlySpan<int> words)
    {
        double sum = 0;
        foreach (int word in words)
            sum += table.Bits(word);
        return sum;
    }

    private bool HasNumeral(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            if (table.IsNumeral(word))
                return true;
        }

        return false;
    }
}

/// <summary>How far two names agree.</summary>
/// <param name="Level">How far.</param>
/// <param name="Rarity">How much what they share tells.</param>
/// <param name="Bits">The same in bits.</param>
internal readonly record struct NameMatch(NameLevel Level, NameRarity Rarity, double Bits);
