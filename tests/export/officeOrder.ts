/**
 * The order of children that ECMA-376 (part 1, annex A) gives the elements which our decks, documents and workbooks hold; the names in
 * brackets may stand among each other. An element that is not here may hold anything.
 */
const lists: Readonly<Record<string, string>> = {
  // Presentations.
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst",
  "p:sld": "p:cSld p:clrMapOvr p:transition p:timing p:extLst",
  "p:notes": "p:cSld p:clrMapOvr p:extLst",
  "p:sldLayout": "p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst",
  "p:notesMaster": "p:cSld p:clrMap p:hf p:notesStyle p:extLst",
  "p:txStyles": "p:titleStyle p:bodyStyle p:otherStyle p:extLst",
  "p:cSld": "p:bg p:spTree p:custDataLst p:controls p:extLst",
  "p:spTree": "p:nvGrpSpPr p:grpSpPr (p:sp p:grpSp p:graphicFrame p:cxnSp p:pic p:contentPart) p:extLst",
  "p:grpSp": "p:nvGrpSpPr p:grpSpPr (p:sp p:grpSp p:graphicFrame p:cxnSp p:pic p:contentPart) p:extLst",
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:grpSpPr": "a:xfrm (a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) (a:effectLst a:effectDag) a:scene3d a:extLst",
  "p:sp": "p:nvSpPr p:spPr p:style p:txBody p:extLst",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:nvPr": "p:ph (a:audioCd a:wavAudioFile a:audioFile a:videoFile a:quickTimeFile) p:custDataLst p:extLst",
  "p:spPr":
    "a:xfrm (a:custGeom a:prstGeom) (a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) a:ln (a:effectLst a:effectDag) a:scene3d a:sp3d a:extLst",
  "p:txBody": "a:bodyPr a:lstStyle a:p",
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic p:extLst",
  "p:nvGraphicFramePr": "p:cNvPr p:cNvGraphicFramePr p:nvPr",
  "p:bgPr": "(a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) (a:effectLst a:effectDag) a:extLst",
  "p:normalViewPr": "p:restoredLeft p:restoredTop p:extLst",
  "p:viewPr": "p:normalViewPr p:slideViewPr p:outlineViewPr p:notesTextViewPr p:sorterViewPr p:notesViewPr p:gridSpacing p:extLst",
  // Drawings.
  "a:xfrm": "a:off a:ext a:chOff a:chExt",
  "p:xfrm": "a:off a:ext",
  "a:p": "a:pPr (a:r a:br a:fld) a:endParaRPr",
  "a:r": "a:rPr a:t",
  "a:fld": "a:rPr a:pPr a:t",
  "a:pPr":
    "a:lnSpc a:spcBef a:spcAft (a:buClrTx a:buClr) (a:buSzTx a:buSzPct a:buSzPts) (a:buFontTx a:buFont) (a:buNone a:buAutoNum a:buChar a:buBlip) a:tabLst a:defRPr a:extLst",
  "a:lvl1pPr":
    "a:lnSpc a:spcBef a:spcAft (a:buClrTx a:buClr) (a:buSzTx a:buSzPct a:buSzPts) (a:buFontTx a:buFont) (a:buNone a:buAutoNum a:buChar a:buBlip) a:tabLst a:defRPr a:extLst",
  "a:defRPr":
    "a:ln (a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) (a:effectLst a:effectDag) a:highlight (a:uLnTx a:uLn) (a:uFillTx a:uFill) a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst",
  "a:rPr":
    "a:ln (a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) (a:effectLst a:effectDag) a:highlight (a:uLnTx a:uLn) (a:uFillTx a:uFill) a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst",
  "a:ln": "(a:noFill a:solidFill a:gradFill a:pattFill) (a:prstDash a:custDash) (a:round a:bevel a:miter) a:headEnd a:tailEnd a:extLst",
  "a:gradFill": "a:gsLst (a:lin a:path) a:tileRect",
  "a:tbl": "a:tblPr a:tblGrid a:tr",
  "a:tr": "a:tc a:extLst",
  "a:tc": "a:txBody a:tcPr a:extLst",
  "a:tcPr":
    "a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D (a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill) a:headers a:extLst",
  "a:txBody": "a:bodyPr a:lstStyle a:p",
  "a:theme": "a:themeElements a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme a:extLst",
  "a:clrScheme": "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst",
  // Charts.
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst",
  "c:plotArea": "c:layout c:barChart (c:catAx c:valAx) c:dTable c:spPr c:extLst",
  "c:manualLayout": "c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h c:extLst",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst",
  "c:ser": "c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape c:extLst",
  "c:dPt": "c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst",
  "c:dLbls":
    "c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:showLeaderLines c:extLst",
  "c:dLbl":
    "c:idx c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:extLst",
  "c:rich": "a:bodyPr a:lstStyle a:p",
  "c:txPr": "a:bodyPr a:lstStyle a:p",
  "c:strRef": "c:f c:strCache c:extLst",
  "c:strCache": "c:ptCount c:pt c:extLst",
  "c:numRef": "c:f c:numCache c:extLst",
  "c:numCache": "c:formatCode c:ptCount c:pt c:extLst",
  "c:scaling": "c:logBase c:orientation c:max c:min c:extLst",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx (c:crosses c:crossesAt) c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx (c:crosses c:crossesAt) c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst",
  // Documents.
  "w:document": "w:background w:body",
  "w:p": "w:pPr (w:r w:hyperlink w:bookmarkStart w:bookmarkEnd w:fldSimple)",
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath",
  "w:tbl": "w:tblPr w:tblGrid w:tr",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription",
  "w:tblBorders": "w:top (w:left w:start) w:bottom (w:right w:end) w:insideH w:insideV",
  "w:tcBorders": "w:top (w:left w:start) w:bottom (w:right w:end) w:insideH w:insideV w:tl2br w:tr2bl",
  "w:tcMar": "w:top (w:left w:start) w:bottom (w:right w:end)",
  "w:tr": "w:tblPrEx w:trPr w:tc",
  "w:tc": "w:tcPr (w:p w:tbl)",
  "w:tcPr":
    "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark",
  "w:body": "(w:p w:tbl) w:sectPr",
  "w:sectPr":
    "(w:headerReference w:footerReference) w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid",
  "w:styles": "w:docDefaults w:latentStyles w:style",
  "w:style":
    "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr",
  "w:lvl": "w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr",
  "w:numbering": "w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup",
  // Workbooks.
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches fileRecoveryPr extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  xf: "alignment protection extLst",
  border: "(left start) (right end) top bottom diagonal vertical horizontal",
  comments: "authors commentList extLst",
  comment: "text commentPr",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
};

/** Element → for each child it may have, its place in the order. */
export const ORDER: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(lists).map(([element, list]) => [element, placesOf(list)]),
);

function placesOf(list: string): ReadonlyMap<string, number> {
  const groups = list.match(/\([^)]*\)|\S+/gu) ?? [];
  return new Map(groups.flatMap((group, place) => (group.match(/[^\s()]+/gu) ?? []).map((name): [string, number] => [name, place])));
}
