using System.Security.Claims;
using Graph.Model;

namespace Graph.Api.Security;

/// <summary>Decides, alone and on every path, who sees what tells something private about a person.</summary>
public interface IPersonalFieldPolicy
{
    /// <summary>Whether a caller may see a personal property, and so also find, sort or count by it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="property">A property that is marked personal.</param>
    bool MaySee(ClaimsPrincipal caller, PropertyDefinition property);
}
