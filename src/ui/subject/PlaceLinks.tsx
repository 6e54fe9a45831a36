/** Places, each a link to its page, in one line. */
import type { ReactElement } from "react";
import { Fragment } from "react";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { placeAddress } from "../../view/places";

export function PlaceLinks({ places }: { readonly places: readonly string[] }): ReactElement {
  const { base } = useApp();
  return (
    <>
      {places.map((place, index) => (
        <Fragment key={place}>
          {index === 0 ? "" : " · "}
          <a href={linkTo(base, placeAddress(place))}>{place}</a>
        </Fragment>
      ))}
    </>
  );
}
