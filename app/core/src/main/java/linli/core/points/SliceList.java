package linli.core.points;

import java.util.ArrayList;
import java.util.List;

/** The slices of an account while they change: one for each lot and hand, in the lots' order. */
final class SliceList {

    private final List<LotSlice> slices;

    SliceList(List<LotSlice> slices) {
        this.slices = new ArrayList<>(slices);
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
        int place = placeOf(slice.lot(), slice.holder());
        if (place >= 0) {
            long sum = Math.addExact(slices.get(place).points(), slice.points());
            slices.set(place, slices.get(place).withPoints(sum));
        } else {
            slices.add(afterLot(slice.lot()), slice);
        }
    }

    private int placeOf(LotId lot, Holder holder) {
        for (int place = 0; place < slices.size(); place++) {
            LotSlice slice = slices.get(place);
            if (slice.lot().equals(lot) && slice.holder().equals(holder)) {
                return place;
            }
        }
        return -1;
    }

    private int afterLot(LotId lot) {
        for (int place = slices.size(); place > 0; place--) {
            if (slices.get(place - 1).lot().equals(lot)) {
                return place;
            }
        }
        return slices.size();
    }
}
