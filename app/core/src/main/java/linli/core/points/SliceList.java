package linli.core.points;

import java.util.ArrayList;
import java.util.List;

/** The slices of an account while they change: one for each lot and hand, in the lots' order. */
final class SliceList {

    /** For what an act usually adds. */
    private static final int ROOM = 4;

    private final List<LotSlice> slices;

    SliceList(List<LotSlice> slices) {
        this.slices = new ArrayList<>(slices.size() + ROOM);
        this.slices.addAll(slices);
    }

    List<LotSlice> slices() {
        return slices;
    }

    /** Takes as much of the wanted slice as is there; returns how much that was. */
    long take(LotSlice wanted) {
        int place = placeOf(wanted.lot(), wanted.holder());
        if (place < 0) {
            return 0;
        }
        LotSlice there = slices.get(place);
        long taken = Math.min(there.points(), wanted.points());
        if (taken == there.points()) {
            slices.remove(place);
        } else {
            slices.set(place, there.withPoints(there.points() - taken));
        }
        return taken;
    }

    /** Puts a slice to what its hand has of the lot, or beside what others have of it. */
    void put(LotSlice slice) {
        String lot = slice.lot().value();
        int afterLot = -1;
        for (int place = slices.size() - 1; place >= 0; place--) {
            LotSlice there = slices.get(place);
            if (there.lot().value().equals(lot)) {
                if (there.holder().equals(slice.holder())) {
                    long sum = Math.addExact(there.points(), slice.points());
                    slices.set(place, there.withPoints(sum));
                    return;
                }
                afterLot = Math.max(afterLot, place + 1);
            }
        }
        slices.add(afterLot < 0 ? slices.size() : afterLot, slice);
    }

    private int placeOf(LotId lot, Holder holder) {
        String wanted = lot.value();
        for (int place = 0; place < slices.size(); place++) {
            LotSlice slice = slices.get(place);
            if (slice.lot().value().equals(wanted) && slice.holder().equals(holder)) {
                return place;
            }
        }
        return -1;
    }
}
