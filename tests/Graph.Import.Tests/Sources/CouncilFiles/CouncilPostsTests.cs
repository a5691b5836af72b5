using Graph.Model;

namespace Graph.Import.Tests.Sources.CouncilFiles;

/// <summary>Posts of councils and public bodies.</summary>
public class CouncilPostsTests
{
    private const string Chart = """
        OrganisationLabel,OrganisationURI,EffectiveDate,Level,JobTitle,Name,Grade,Directorate,Service,ContractType,SharedPost,ContactDetails,SalaryBand,MaximumSalary,Vacancy,Comments
        Larkhaven Council,,2025-07-01,1,Chief Executive,Ann Lee,Chief Executive,NA,NA,Permanent,NA,ann.lee@larkhaven.example,195000 - 199999,NA,NA,NA
        Larkhaven Council,,2025-07-01,3,Head of Play,Bob Ray,SM1,Children,Play,Permanent,NA,access@larkhaven.example,NA,NA,NA,NA
        Larkhaven Council,,2025-07-01,3,Head of Care,NA,SM1,Children,NA,Permanent,NA,access@larkhaven.example,NA,NA,Vacant,NA
        Larkhaven Council,,2025-07-01,4,Lead,Cy Dunn,SM1,Children,Children,Permanent,NA,access@larkhaven.example,NA,NA,NA,NA

        """;

    private const string Senior = """
        OrganisationLabel,OrganisationURI,EffectiveDate,JobTitle,Name,Directorate,Service,Salary,PensionContribution,Bonuses,ExpenseAllowances,LossOfPostCompensation,BenefitsInKind,BonusDetails,BenefitsDetails,Responsibilities
        Larkhaven Council,,2025-04-01,Chief Executive,Ann Lee,Chief Executive,NA,195207,37480,0,195,0,0,NA,NA,All

        """;

    [Fact]
    public void Departments_are_parts_of_the_council_and_those_who_are_named_have_their_posts()
    {
        World world = World.Of(Chart).WithoutProblems();

        Assert.Equal(["Children, Larkhaven Council", "Larkhaven Council", "Play, Larkhaven Council"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal((world.Organisation("Play, Larkhaven Council").Id, world.Organisation("Children, Larkhaven Council").Id), Assert.Single(world.All<PartOf>(), part => part.From == world.Organisation("Play, Larkhaven Council").Id) is var play ? (play.From, play.To) : default);
        Assert.Equal(
            ["Chief Executive Strategic", "Head of Play Management", "Lead Management"],
            world.All<Role>().Select(role => $"{role.Title} {role.Level}").Order(StringComparer.Ordinal));
        Assert.Equal(("ann.lee@larkhaven.example", null), (world.Person("Ann Lee").Email, world.Person("Bob Ray").Email));
        Assert.Contains("file.csv, row 4, column \"Name\": the row names nobody who has the post, so only its department was recorded.", world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void Senior_salaries_are_of_the_same_people_and_posts()
    {
        World world = World.Of(Chart).Import(Senior).WithoutProblems();

        Assert.Equal((3, 3), (world.All<Person>().Count, world.All<Role>().Count));
        Assert.Contains("file.csv: the graph has no place for 10 columns of the format council-posts, so they were not kept: EffectiveDate, Salary, PensionContribution, Bonuses, ExpenseAllowances, LossOfPostCompensation, BenefitsInKind, BonusDetails, BenefitsDetails, Responsibilities.", world.Log.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void Where_an_organogram_names_the_post_for_the_person_nobody_is_named()
    {
        World world = World.Of("\"Name\",\"Job Title\",\"Parent Department\",\"Organisation\",\"Unit\",\"Contact E-mail\",\"Reports to Senior Post\",\"\"\n\"Di Eve\",\"Chief Executive\",\"Ministry\",\"Lark Fund\",\"Lark Fund\",\"di.eve@lark.example\",\"XX\",\"\"\n\"Deputy Director, Policy\",\"Deputy Director, Policy\",\"Ministry\",\"Lark Fund\",\"Policy\",\"all@lark.example\",\"1\",\"\"\n").WithoutProblems();

        Assert.Equal("Di Eve", world.Single<Person>().Name);
        Assert.Equal(["Lark Fund", "Ministry", "Policy, Lark Fund"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, world.All<PartOf>().Count);
    }

    [RealFileFact("transparency/trafford_council_organisation_structure.csv", "transparency/senior_salaries_employees.csv", "transparency/organogram-big-lottery-fund-2011-03-senior.csv", "transparency/organogram-big-lottery-fund-2011-03-junior.csv")]
    public void Published_charts_land_and_again_change_nothing()
    {
        World world = new();
        foreach ((string file, int organisations, int people) in new[] { ("trafford_council_organisation_structure", 59, 2), ("senior_salaries_employees", 61, 2), ("organogram-big-lottery-fund-2011-03-senior", 70, 11), ("organogram-big-lottery-fund-2011-03-junior", 70, 11) })
        {
            world.ImportFile(RealFiles.Find($"transparency/{file}.csv")).WithoutProblems();
            Assert.Equal((file, organisations, people), (file, world.All<Organisation>().Count, world.All<Person>().Count));
            world.ImportFile(RealFiles.Find($"transparency/{file}.csv")).WithoutProblems();
            Assert.Equal((file, 0), (file, world.Added + world.Changed));
        }
    }
}
