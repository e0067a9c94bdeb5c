namespace OfficeGest.Privacy;

/// <summary>The most frequent names of people in Portugal, without accents, except those that are also words in field names.</summary>
internal static class FrequentNames
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "adelaide", "adriana", "afonso", "albertina", "alberto", "alexandra", "alexandre", "alice", "amelia", "ana", "andre", "andreia", "antonio", "armando", "artur",
        "augusto", "aurora", "beatriz", "bernardo", "bruno", "carla", "carlos", "carolina", "catarina", "celia", "claudia", "conceicao", "cristiano", "cristina", "daniel",
        "daniela", "david", "diana", "dinis", "diogo", "domingos", "duarte", "eduarda", "eduardo", "elisabete", "emanuel", "emilia", "ernesto", "fabio", "fatima", "fernanda",
        "fernando", "filipa", "filipe", "filomena", "francisca", "francisco", "gabriel", "gabriela", "goncalo", "guilherme", "gustavo", "helder", "helena", "henrique",
        "hugo", "ines", "isabel", "ivo", "jaime", "joana", "joao", "joaquim", "joaquina", "jorge", "jose", "julia", "julio", "laura", "leonardo", "leonor",
        "lourenco", "lucia", "luis", "luisa", "madalena", "manuel", "manuela", "marcelo", "marcia", "marco", "margarida", "maria", "mariana", "mario", "marta", "martim",
        "mateus", "matilde", "mauricio", "miguel", "monica", "natalia", "nelson", "nuno", "olga", "olivia", "orlando", "oscar", "patricia", "paula", "paulo", "pedro",
        "rafael", "raquel", "raul", "renato", "ricardo", "rita", "roberto", "rodrigo", "rogerio", "rui", "salvador", "samuel", "sandra", "santiago", "sara",
        "sebastiao", "sergio", "silvia", "simao", "sofia", "sonia", "susana", "tania", "teresa", "tiago", "tomas", "valter", "vanessa", "vasco", "vera", "veronica",
        "vicente", "victor", "vitor", "vitoria", "xavier", "abreu", "aguiar", "albuquerque", "almeida", "alves", "amaral", "amorim", "andrade", "antunes", "araujo",
        "azevedo", "baptista", "barbosa", "barros", "batista", "bettencourt", "borges", "braga", "brito", "cabral", "caetano", "cardoso", "carneiro", "carvalho",
        "castro", "coelho", "correia", "costa", "coutinho", "couto", "cunha", "dias", "domingues", "esteves", "faria", "fernandes", "ferreira", "figueiredo", "fonseca",
        "freitas", "garcia", "gaspar", "gomes", "goncalves", "guerreiro", "guimaraes", "henriques", "jesus", "leal", "lima", "lopes", "loureiro",
        "macedo", "machado", "madeira", "magalhaes", "maia", "marques", "martins", "matias", "matos", "medeiros", "melo", "mendes", "mendonca", "miranda", "monteiro",
        "morais", "moreira", "mota", "moura", "nascimento", "neves", "nogueira", "nunes", "oliveira", "pacheco", "paiva", "pereira", "pimentel", "pinheiro",
        "pinto", "pires", "queiros", "ramos", "rebelo", "reis", "ribeiro", "rocha", "rodrigues", "sampaio", "santana", "santos", "saraiva", "seabra", "sequeira", "serra",
        "silva", "silveira", "simoes", "soares", "sousa", "tavares", "teixeira", "teles", "toledo", "torres", "valente", "vasconcelos", "vaz", "ventura", "vieira", "vilela",
    };

    public static bool Contains(string word) => Names.Contains(word);
}
