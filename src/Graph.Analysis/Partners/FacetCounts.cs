using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Counts what each value of a facet would find in place of those chosen. An organisation counts for a facet if it meets the conditions of all others.</summary>
internal sealed class FacetCounts(PartnerIndex index, Criteria criteria)
{
    private readonly int[] sectors = new int[Enum.GetValues<Sector>().Length + 1];
    private readonly int[] forms = new int[Enum.GetValues<OrganisationForm>().Length + 1];
    private readonly int[] sizes = new int[Enum.GetValues<OrganisationSize>().Length + 1];
    private readonly OncePerOrganisation themes = new(index.Themes.Count);
    private readonly OncePerOrganisation places = new(index.Places.Count);

    /// <summary>Takes up an organisation that meets all conditions that have no facet.</summary>
    public void Add(in Fit fit, ReadOnlySpan<Entry> entries)
    {
        int missed = fit.Missed;
        if (missed > 1)
            return;
        if (missed == 0 || !fit.FitsSector)
            sectors[(int)fit.Sector]++;
        if (missed == 0 || !fit.FitsForm)
            forms[(int)fit.Form]++;
        if (missed == 0 || !fit.FitsSize)
            sizes[(int)fit.Size]++;
        if (missed == 0 || !fit.FitsTheme)
            AddThemes(entries);
        if (missed == 0 || !fit.FitsPlace)
            AddPlaces(entries);
    }

    /// <summary>The counts.</summary>
    public PartnerFacets Read() => new(
        Most(themes.Counts, index.Themes.IdOf, index.Themes.Compare),
        Most(sectors, static sector => (Sector)sector, static (one, other) => one.CompareTo(other), first: 1),
        Most(places.Counts, index.Places.IdOf, index.Places.Compare),
        Most(sizes, static size => (OrganisationSize)size, static (one, other) => one.CompareTo(other)),
        Most(forms, static form => (OrganisationForm)form, static (one, other) => one.CompareTo(other), first: 1));

    private void AddThemes(ReadOnlySpan<Entry> entries)
    {
        themes.Next();
        foreach (ref readonly Entry entry in entries)
        {
            if (entry.Kind == EntryKind.Theme && entry.Period.Holds(criteria.Day))
                themes.Add(criteria.Themes.From(entry.Target));
        }
    }

    private void AddPlaces(ReadOnlySpan<Entry> entries)
    {
        places.Next();
        foreach (ref readonly Entry entry in entries)
        {
            if (!entry.Kind.IsOfPlace() || !criteria.Reaches(entry.Kind) || !entry.Period.Holds(criteria.Day))
                continue;
            places.Add(criteria.Places.From(entry.Target));

            // Whoever serves a place serves those that lie within it.
            if (entry.Kind == EntryKind.Serves)
                places.Add(criteria.Places.Below(entry.Target));
        }
    }

    private static FacetValue<T>[] Most<T>(int[] counts, Func<int, T> value, Comparison<int> compare, int first = 0)
    {
        List<int> some = [.. Enumerable.Range(first, counts.Length - first).Where(number => counts[number] > 0)];
        some.Sort((one, other) => counts[one] != counts[other] ? counts[other].CompareTo(counts[one]) : compare(one, other));
        return [.. some.Take(PartnerFacets.MostValues).Select(number => new FacetValue<T>(value(number), counts[number]))];
    }

    /// <summary>Counts numbers, each once for an organisation.</summary>
    private sealed class OncePerOrganisation(int count)
    {
        private readonly int[] last = new int[count];
        private int organisation;

        public int[] Counts { get; } = new int[count];

        public void Next() => organisation++;

        public void Add(ReadOnlySpan<int> numbers)
        {
            foreach (int number in numbers)
            {
                if (last[number] == organisation)
                    continue;
                last[number] = organisation;
                Counts[number]++;
            }
        }
    }
}
