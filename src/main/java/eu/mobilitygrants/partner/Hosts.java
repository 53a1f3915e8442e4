package eu.mobilitygrants.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The register of hosts, to look things up in. */
@Service
public class Hosts {

    public Optional<RegisteredHost> find(HostId id) {
        throw new UnsupportedOperationException("find " + id);
    }

    /** @param code spaces, case and letter width do not matter */
    public Optional<RegisteredHost> byErasmusCode(String code) {
        throw new UnsupportedOperationException("find " + code);
    }

    /**
     * Hosts by name, place or Erasmus code. Forgives accents, case, word order, a missing word and small slips.
     *
     * @param words as typed; fewer than two letters find nothing
     * @param limit at most this many, 1 to 50
     * @return the likeliest first
     */
    public List<RegisteredHost> search(String words, int limit) {
        throw new UnsupportedOperationException("search " + words + " " + limit);
    }
}
