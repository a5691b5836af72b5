using Graph.Import.Values;
using Column = Graph.Import.Sources.Partnerships.PartnershipsFormat;

namespace Graph.Import.Sources.Partnerships;

/// <summary>Reads the rows of a register.</summary>
internal static class PartnershipsReader
{
    // Folded as names are, so that "No." and "N/A" are among them. An unticked box of a spreadsheet is read as "FALSE".
    private static readonly HashSet<string> None = new(
        ["no", "none", "n a", "na", "nil", "false", "no agreement", "no formal agreement", "no written agreement", "not applicable"],
        StringComparer.Ordinal);

    /// <summary>The rows that name two organisations; what is wrong with any row goes to the sheet's problems.</summary>
    public static IEnumerable<PartnershipRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            PartnershipSide? a = Side(row, SideColumns.A);
            PartnershipSide? b = Side(row, SideColumns.B);
            WrittenPeriod period = row.Period(Column.Since, Column.Until);
            string? agreement = row.Name(Column.Agreement) is { } text && !IsNone(text) ? row.Value(Column.Agreement) : null;
            WrittenPeriod inForce = row.Period(Column.AgreementSince, Column.AgreementUntil);
            Model.Strength? strength = row.Word(Column.Strength, WordLists.Strengths);
            Model.PartialDate? contact = row.Date(Column.LastContact);
            (string? kind, string? notes) = (row.Value(Column.Kind), row.Text(Column.Notes));
            IReadOnlyList<string> forums = row.Text(Column.Forum) is { } forum && !IsNone(forum) ? row.Organisations(Column.Forum) : [];
            if (a is null || b is null)
            {
                WarnOfMissing(row);
                continue;
            }

            if (Names.Normalise(a.Organisation) == Names.Normalise(b.Organisation) && !a.Mark.Differs(b.Mark))
                row.Problem(Column.OrganisationB, "it is the same organisation as in \"Organisation A\". A partnership is between two organisations. Enter the other one.");
            if (a.Holder is null && b.Holder is null && (strength is not null || contact is not null))
                row.Warn(strength is not null ? Column.Strength : Column.LastContact, "the row names no holder, so this was left out. Enter who was in contact in \"Holder A\" or \"Holder B\".");

            yield return new(row.At, a, b)
            {
                Kind = kind,
                Agreement = agreement,
                AgreementInForce = inForce,
                Period = period,
                Strength = strength,
                LastContact = contact,
                Forums = [.. forums.Where(name => !IsNone(name))],
                Notes = notes,
            };
        }
    }

    private static bool IsNone(string text) => !text.Any(char.IsLetterOrDigit) || None.Contains(Names.NormalisePerson(text));

    private static PartnershipSide? Side(RowView row, SideColumns columns)
    {
        (ImportColumn organisationColumn, ImportColumn holderColumn, ImportColumn roleColumn, ImportColumn levelColumn) = (columns.Organisation, columns.Holder, columns.Role, columns.Level);
        string? organisation = row.Organisation(organisationColumn);
        (string? holder, string? role) = row.PersonInPost(holderColumn, roleColumn);
        Model.Level? level = row.Word(levelColumn, WordLists.Levels);
        if (row.IsBlank(organisationColumn))
            row.Problem(organisationColumn, holder is null
                ? "it is blank. Enter the organisation, or delete the row."
                : $"it is blank, but \"{holderColumn.Header}\" names a person. Enter the organisation that they hold the partnership for.");
        if (row.IsBlank(holderColumn) && (role is not null || level is not null))
            row.Problem(role is not null ? roleColumn : levelColumn, $"there is nobody in \"{holderColumn.Header}\", so it is not clear who this belongs to. Enter the holder, or empty this cell.");
        bool isOpen = row.IsOpen(columns.HolderUntil);
        WrittenPeriod held = new(null, isOpen ? null : row.EndDate(columns.HolderUntil), isOpen);
        foreach (ImportColumn column in new[] { columns.Email, columns.HolderUntil }.Where(column => row.IsBlank(holderColumn) && !row.IsBlank(column)))
            row.Problem(column, $"there is nobody in \"{holderColumn.Header}\", so it is not clear who this belongs to. Enter the holder, or empty this cell.");
        return organisation is null ? null : new(organisation, holder, role, level) { Mark = row.Mark(columns.Identifier), Email = row.Email(columns.Email), Held = held };
    }

    // A cell that names several organisations, or none in words, was spoken of before; here it is said what became of the row.
    private static void WarnOfMissing(RowView row)
    {
        foreach (ImportColumn column in new[] { Column.OrganisationA, Column.OrganisationB })
        {
            if (!row.IsBlank(column) && row.NamesNobody(column))
                row.Warn(column, "a partnership is between two organisations, so the row was left out. Enter the organisation to record it.");
        }
    }

    /// <summary>The columns of one side.</summary>
    private sealed record SideColumns(ImportColumn Organisation, ImportColumn Identifier, ImportColumn Holder, ImportColumn Email, ImportColumn Role, ImportColumn Level, ImportColumn HolderUntil)
    {
        public static readonly SideColumns A = new(Column.OrganisationA, Column.IdentifierA, Column.HolderA, Column.EmailA, Column.RoleA, Column.LevelA, Column.HolderAUntil);

        public static readonly SideColumns B = new(Column.OrganisationB, Column.IdentifierB, Column.HolderB, Column.EmailB, Column.RoleB, Column.LevelB, Column.HolderBUntil);
    }
}
