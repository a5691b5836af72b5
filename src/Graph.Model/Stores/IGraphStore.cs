namespace Graph.Model;

/// <summary>Keeps facts and their history. Every store behaves alike; the contract tests say how.</summary>
/// <remarks>
/// Safe for concurrent use. Every member throws <see cref="StoreException"/>, and nothing else of its own, when the store
/// can't do what is asked; a fact whose stored values are damaged is <see cref="StoreError.UnreadableFact"/>, in every read. Reads see every change that <see cref="ApplyAsync"/> returned for, and never a part of one.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The table of postcodes beside the facts.</summary>
    IPostcodes Postcodes { get; }

    /// <summary>How the store is now, and whether it could be read and written. Changes nothing, and does not wait for a writer who is at work.</summary>
    /// <exception cref="StoreException">It can't be read or written now; why, as <see cref="StoreException.Error"/> says.</exception>
    Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Looks for damage in everything that is stored, as far as the store's own format lets damage be told. Takes as long as reading all of it.</summary>
    /// <exception cref="StoreException"><see cref="StoreError.Unreadable"/> where there is damage; others as they say.</exception>
    Task VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>Records a changeset: all of it or nothing. It is dated by the clock, also where the change before it has a later moment.</summary>
    /// <exception cref="StoreException">
    /// <see cref="StoreError.Conflict"/> where an expected version is not the current one; <see cref="StoreError.InvalidFact"/>
    /// where a fact names a missing node, a node of a wrong type, or an id that is not of its type, or where it contradicts itself; others as they say.
    /// </exception>
    Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default);

    /// <summary>Decides what to record while nobody else can write, in this process or another, and records it: what the decision read stays true until then.</summary>
    /// <remarks>
    /// Whoever looks first and writes afterwards writes twice what two callers look for at the same moment. A decision keeps every
    /// other writer waiting, so it reads what it needs from this store and no more, and writes nothing itself. It may be called again
    /// where the store has to begin again, so it changes nothing outside. Whatever ends it, an exception or a cancellation included,
    /// lets the next writer in.
    /// </remarks>
    /// <param name="decide">
    /// Reads, and answers what is to be recorded; null where nothing is. An answer whose <see cref="Changeset.RunId"/> has been
    /// recorded before is not recorded again.
    /// </param>
    /// <param name="cancellationToken">Stops waiting, deciding or recording; the decision gets it too.</param>
    /// <returns>What was done; null where there was nothing to record.</returns>
    /// <exception cref="StoreException">As <see cref="ApplyAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">It was called within a decision on the same store, and would wait for itself.</exception>
    Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default);

    /// <summary>The number of the latest change; 0 in an empty store. Cheap enough to ask several times a second.</summary>
    Task<long> GetHeadAsync(CancellationToken cancellationToken = default);

    /// <summary>The facts of the given ids, of any types; ids that name nothing then known are left out.</summary>
    Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default);

    /// <summary>The current versions of the given ids, for <see cref="Operation.ExpectedVersion"/>; ids that name nothing are left out.</summary>
    Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>The edges of a type that have one of the given ids at one end, or in a reference property, ordered by that id and their own.</summary>
    /// <param name="type">The edge type.</param>
    /// <param name="end">Which end the ids are.</param>
    /// <param name="ids">Ids of nodes.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default);

    /// <summary>One page of the facts of a type.</summary>
    /// <exception cref="StoreException"><see cref="StoreError.InvalidCursor"/> where the cursor is not one of this list.</exception>
    Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default);

    /// <summary>Nodes that have all words of a text, in any order and each as the beginning of a word, best first (see <see cref="SearchTier"/>). Never throws for odd text.</summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>Words that search has met, folded, and that may be meant by a misspelt one: those that begin or end as it does and are about as long (see <see cref="NearWords"/>), a few thousand at most. A word may no longer find anything.</summary>
    Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default);

    /// <summary>The organisations that have one of the given register numbers.</summary>
    Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default);

    /// <summary>The current nodes of a type by what their key says of them, whatever their periods and contexts.</summary>
    /// <param name="type">The type of the nodes.</param>
    /// <param name="words">Texts as <see cref="NaturalKey.WordsOf"/> makes them.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The ids by text, in order; texts that no current node has are left out.</returns>
    Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default);

    /// <summary>What a client's request key was used for; null where it was not used in the last 30 days (<see cref="KeptRequest.Remembered"/>) by the store's clock.</summary>
    Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Every fact of the given types, type by type in the given order, as it is read, from one consistent state.</summary>
    IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default);

    /// <summary>The facts that <see cref="StreamAsync"/> gives, each as the version it is: with who recorded it, when and from which row.</summary>
    IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default);

    /// <summary>
    /// The versions of facts of the given types that were known before and had been replaced or taken back by then, oldest first for
    /// each fact, as they are read, from one consistent state. Of a fact that was retracted then, those are all its versions, with the retraction last.
    /// </summary>
    /// <param name="types">The types.</param>
    /// <param name="at">When it is asked about; its day leaves nothing out.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default);

    /// <summary>Every version of each of some facts by their ids, oldest first, from one consistent state; ids that never named anything are left out.</summary>
    Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>The ids of current facts of a type that name one of some nodes, each once and in any order, and no more than are asked for.</summary>
    /// <param name="type">The type, of edges or of nodes.</param>
    /// <param name="end">By which end or reference they name it.</param>
    /// <param name="ids">Ids of nodes.</param>
    /// <param name="first">How many at most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default);

    /// <summary>The ids of the edges of a type that have one of the given ids at one end, or in a reference property, or had it in an earlier version, by that id; those that were taken back are among them.</summary>
    /// <param name="type">The edge type.</param>
    /// <param name="end">Which end the ids are.</param>
    /// <param name="ids">Ids of nodes, which may have been taken back too.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>The ids of the facts of which a row ever spoke as of a merged record (see <see cref="Origin.Merged"/>), each once and in any order; those that were taken back are among them.</summary>
    Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default);

    /// <summary>The versions recorded after a change and up to another, in order of changes: the change feed.</summary>
    /// <param name="after">The last change already seen; 0 for all.</param>
    /// <param name="upTo">The last change wanted, usually <see cref="GetHeadAsync"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default);

    /// <summary>The versions that a change replaced or took back: what was known of its facts just before it, each fact at most once, in any order. Facts that were new with it are left out.</summary>
    /// <param name="change">The number of the change; nothing is read for a number that no change has.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default);

    /// <summary>A part of the list of changes, newest first.</summary>
    /// <param name="before">The number of the last change of the part before; null to begin.</param>
    /// <param name="first">How many at most, 1 to <see cref="ListQuery.MaximumFirst"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default);

    /// <summary>Some changes by their numbers; numbers that no change has are left out.</summary>
    Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default);
}
