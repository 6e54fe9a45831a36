"""Makes the two templates of the tests with LibreOffice Impress: python3 makeTemplates.py <folder>. Each has a logo, fonts and colours of its own."""
import os, subprocess, sys, tempfile, time
import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue

folder = os.path.abspath(sys.argv[1])
logo = os.path.join(folder, "logo.png")
profile = tempfile.mkdtemp()
pipe = "templates%d" % os.getpid()
office = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--accept=pipe,name=%s;urp;" % pipe])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.5)
services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)

def value(name, of):
    one = PropertyValue()
    one.Name, one.Value = name, of
    return one

def make(name, export, size, page_colour, ink, title_ink, font, title_font, logo_at):
    doc = desktop.loadComponentFromURL("private:factory/simpress", "_blank", 0, (value("Hidden", True),))
    master = doc.MasterPages.getByIndex(0)
    for page in (master, doc.DrawPages.getByIndex(0)):
        page.Width, page.Height = size
    background = doc.createInstance("com.sun.star.drawing.Background")
    background.FillStyle = uno.Enum("com.sun.star.drawing.FillStyle", "SOLID")
    background.FillColor = page_colour
    master.Background = background
    styles = doc.StyleFamilies.getByName(master.Name)
    for style, colour, letters in (("title", title_ink, title_font), ("outline1", ink, font)):
        one = styles.getByName(style)
        one.CharColor, one.CharFontName = colour, letters
        one.CharHeight = 30 if style == "title" else 20
    provider = services.createInstanceWithContext("com.sun.star.graphic.GraphicProvider", context)
    graphic = provider.queryGraphic((value("URL", "file://" + logo),))
    picture = doc.createInstance("com.sun.star.drawing.GraphicObjectShape")
    master.add(picture)
    picture.Graphic = graphic
    picture.setSize(Size(2400, 1200))
    picture.setPosition(Point(*logo_at))
    wide, high = size
    for index in range(master.Count):
        shape = master.getByIndex(index)
        if shape.supportsService("com.sun.star.presentation.TitleTextShape"):
            shape.setPosition(Point(1500, 700))
            shape.setSize(Size(wide - 5500, 2800))
        elif shape.supportsService("com.sun.star.presentation.OutlinerShape"):
            shape.setPosition(Point(1500, 3900))
            shape.setSize(Size(wide - 3000, high - 5800))
        elif shape.supportsService("com.sun.star.presentation.SlideNumberShape"):
            shape.setPosition(Point(1500, high - 1600))
    doc.DrawPages.getByIndex(0).Layout = 1
    doc.storeToURL("file://" + os.path.join(folder, name), (value("FilterName", export),))
    doc.close(True)

make("office-wide.pptx", "Impress MS PowerPoint 2007 XML", (33867, 19050), 0xFFFFFF, 0x1D3B2F, 0x0B6E4F, "Times New Roman", "DejaVu Serif", (30800, 600))
make("office-narrow.potx", "Impress MS PowerPoint 2007 XML Template", (25400, 19050), 0x14213D, 0xF4F1DE, 0xFCA311, "DejaVu Sans", "DejaVu Serif", (22400, 17400))
try:
    desktop.terminate()
except Exception:
    pass
office.wait(60)
