package org.requestcore.model.floor.routing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * The words of a table, each with a symbol of its own: its static segments, and the empty one. A perfect hash (hash and displace:
 * Belazzougui, Botelho and Dietzfelbinger, ESA 2009) of two longs that stand for the word finds the only candidate.
 */
final class Vocabulary {
    /** The symbol of all segments that are no word. */
    static final int NO_WORD = 0;

    /** Words up to this length are wholly in their two longs, the length in the last octet; longer ones are hashed into them. */
    private static final int SHORT = 15;
    private static final long[] FIRST_MASKS = new long[SHORT + 1];
    private static final long[] SECOND_MASKS = new long[SHORT + 1];

    static {
        for (int length = 0; length <= SHORT; length++) {
            FIRST_MASKS[length] = length < 8 ? (1L << 8 * length) - 1 : -1;
            SECOND_MASKS[length] = length <= 8 ? 0 : (1L << 8 * (length - 8)) - 1;
        }
    }

    /** By slot; the longs of long words stay 0. */
    private final byte[][] words;
    private final long[] firsts;
    private final long[] seconds;
    private final int[] displacements;
    private final int bucketShift;
    private final int slotShift;
    private long seed;

    Vocabulary(RouteTable table) {
        List<Word> all = Stream.concat(Stream.of(""), table.routes().stream().flatMap(r -> r.segments().stream()).filter(Segment::isStatic).map(Segment::text))
            .distinct().map(Word::of).toList();
        int bits = 33 - Integer.numberOfLeadingZeros(all.size());
        words = new byte[1 << bits][];
        firsts = new long[1 << bits];
        seconds = new long[1 << bits];
        displacements = new int[1 << bits - 1];
        bucketShift = Long.SIZE - (bits - 1);
        slotShift = bucketShift - bits;
        SplittableRandom seeds = new SplittableRandom(all.size());
        do {
            seed = seeds.nextLong() | 1;
        } while (!placeAll(all));
    }

    /** A word as it stands in a path, with octets after it. */
    private record Word(byte[] octets, int length) {
        static Word of(String text) {
            return new Word(Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), text.length() + 2 * Long.BYTES), text.length());
        }
    }

    /** How many symbols there are, {@link #NO_WORD} included. */
    int size() {
        return words.length + 1;
    }

    int symbol(String text) {
        Word word = Word.of(text);
        return symbol(word.octets, 0, word.length);
    }

    /** @param octets longer than {@code start} by at least 16 */
    int symbol(byte[] octets, int start, int end) {
        int length = end - start;
        if (length > SHORT) {
            return longSymbol(octets, start, end);
        }
        long first = first(octets, start, length);
        long second = second(octets, start, length);
        int slot = slot(hash(first, second));
        return (firsts[slot] ^ first | seconds[slot] ^ second) == 0 ? slot + 1 : NO_WORD;
    }

    private int longSymbol(byte[] octets, int start, int end) {
        int slot = slot(longHash(octets, start, end));
        byte[] word = words[slot];
        return word != null && Arrays.equals(word, 0, word.length, octets, start, end) ? slot + 1 : NO_WORD;
    }

    private static long first(byte[] octets, int start, int length) {
        return Octets.word(octets, start) & FIRST_MASKS[length];
    }

    private static long second(byte[] octets, int start, int length) {
        return Octets.word(octets, start + Long.BYTES) & SECOND_MASKS[length] | (long) length << 56;
    }

    private long hash(long first, long second) {
        return (first ^ Long.rotateLeft(second * seed, 32)) * seed;
    }

    private long longHash(byte[] octets, int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash(hash, octets[i]);
        }
        return hash;
    }

    private int bucket(long hash) {
        return (int) (hash >>> bucketShift);
    }

    private int slot(long hash) {
        return ((int) (hash >>> slotShift) ^ displacements[bucket(hash)]) & firsts.length - 1;
    }

    /** False if the seed is unlucky. */
    private boolean placeAll(List<Word> all) {
        Arrays.fill(words, null);
        Arrays.fill(displacements, 0);
        return all.stream().collect(Collectors.groupingBy(w -> bucket(hash(w)))).values().stream()
            .sorted(Comparator.comparingInt(bucket -> -bucket.size()))
            .allMatch(this::place);
    }

    private boolean place(List<Word> bucket) {
        int number = bucket(hash(bucket.get(0)));
        for (int displacement = 0; displacement < words.length; displacement++) {
            displacements[number] = displacement;
            if (bucket.stream().mapToInt(w -> slot(hash(w))).filter(s -> words[s] == null).distinct().count() == bucket.size()) {
                bucket.forEach(this::put);
                return true;
            }
        }
        return false;
    }

    private void put(Word word) {
        int slot = slot(hash(word));
        words[slot] = Arrays.copyOf(word.octets, word.length);
        firsts[slot] = word.length > SHORT ? 0 : first(word.octets, 0, word.length);
        seconds[slot] = word.length > SHORT ? 0 : second(word.octets, 0, word.length);
    }

    private long hash(Word word) {
        return word.length > SHORT
            ? longHash(word.octets, 0, word.length)
            : hash(first(word.octets, 0, word.length), second(word.octets, 0, word.length));
    }
}
