using System.Security.Claims;
using Graph.Api.Http;
using Graph.Api.Security;
using Graph.Model;

namespace Graph.Api.Imports;

/// <summary>Who may import: whoever may see all that is private, because an import compares files with it, changes it and reports it.</summary>
internal static class ImportAccess
{
    private static readonly PropertyDefinition[] Personal = [.. Ontology.Types.SelectMany(type => type.Properties).Where(property => property.IsPersonal)];

    /// <summary>Lets those go on who may.</summary>
    /// <exception cref="HttpProblem">They may not.</exception>
    public static void Check(IPersonalFieldPolicy policy, ClaimsPrincipal caller)
    {
        if (!Array.TrueForAll(Personal, property => policy.MaySee(caller, property)))
            throw new HttpProblem(StatusCodes.Status403Forbidden, "FORBIDDEN", "An import compares files with private details, such as email addresses, so only those who may see them can import. Ask the person who runs this server.");
    }
}
