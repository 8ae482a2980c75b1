"""Names that thousands bear and words that are names as well: alone they tell nothing about anybody. Letters folded."""

# Given and family names that many people share. One of them alone is no leak; two of one person together are.
_GIVEN = """
aaron abby abdul abdullah abigail adam adele adrian agnes ahmad ahmed aisha akira alain alan albert alejandra
alejandro alex alexander alexandra alexis alfred alice alicia alina alison allison alma alvin amanda amber amelia
amina amir amit amy ana anastasia andre andrea andreas andrei andrew andy angel angela angelica angelina anita anjali
anna annabel anne annette annie anthony antoine anton antonia antonio anya april arjun arthur arturo asha ashley
astrid audrey austin ayesha barbara barry beatrice beatriz becky belinda benedict benjamin bernard bernice bertha
bethany betty beverly bianca blake bonnie bradley brandon brenda brendan brent brett brian brianna bridget brittany
bruce bruno bryan bryce caleb calvin cameron camila camille carla carlos carmen carol carolina caroline carolyn carrie
casey cassandra catherine cecilia cedric celeste celia cesar chad charlene charles charlie charlotte chelsea cheng
chloe chris christian christina christine christopher cindy claire clara clarence claude claudia clayton clifford
colin colleen connor conrad constance corey courtney craig cristina crystal curtis cynthia daisuke damian daniel
daniela danielle danny daphne darius darren darryl david dawn deborah debra deepa deepak denise dennis derek diana
diane diego dieter dmitri dolores dominic donald donna doris dorothy douglas duncan dustin dwayne dylan eduardo edward
edwin eileen elaine eleanor elena elias elijah elisabeth eliza elizabeth ellen elliot elliott elsie emil emilia emily
emma emmanuel enrique erica ericka erik erika ernest esperanza esteban esther ethan eugene eunice evelyn fatima
felicia felix fernanda fernando fiona florence frances francesca francis francisco frank franklin frederick fritz
gabriel gabriela gabrielle garrett gary gavin genevieve geoffrey george georgia gerald gerard giovanni gladys glenn
gloria gordon grace graham gregory greta gretchen guillermo gustavo hannah hans harold harriet harris harry harvey
hassan heather hector heidi helen helena henrik henry herbert hiroshi howard hugo humberto ibrahim ignacio imani imran
ingrid irene irina isaac isabel isabella isaiah ismail israel ivan jackson jacob jacqueline jamal james jamie janet
janice jared jasmine jason javier jaya jayden jeanette jeanne jeffrey jenna jennifer jenny jeremy jerome jerry jessica
jesus joanna joanne joaquin jocelyn johan johanna johannes johnny jonas jonathan jordan jorge joseph josephine joshua
joyce juan juanita judith julia julian juliana julie juliet julio julius justin kamal karen karim karin karina karl
katarina kate katherine kathleen kathryn kathy katie katrina kavita kayla keisha keith kelly kenji kenneth kenya kevin
khadija khalid kimberly klaus kofi kristen kristin kristina krystal kumar kwame kyle larry latoya laura lauren
lawrence layla leah leila leon leonard leonardo leroy leslie lewis liam lillian linda lindsay lindsey lisa logan
lorena lorenzo loretta lorraine louis louise lucas lucia lucille lucy luis luisa luke lydia lynda lynette lynn maddie
madison malcolm malik manuel marc marcel marcela marcia marco marcos marcus margaret maria mariam marian mariana marie
marilyn mario marion marisa marjorie marlene marsha marta martha martin martina marvin maryam mateo matilda matteo
matthew maureen maurice maximilian maxine maya megan mehmet melanie melissa melvin mercedes meredith michael michele
michelle miguel mikhail milan mildred minh miranda miriam mitchell mohamed mohammad mohammed moises molly monica
monique morgan moses muhammad mustafa myra nadia nancy naomi natalia natalie natasha nathan nathaniel nelson nguyen
nicholas nicola nicolas nicole nikita nikolai nina noah noel nora norma norman octavia olga oliver olivia omar oscar
otis owen pablo paige pamela patricia patrick patty paula paulina pauline pedro penelope perry peter petra philip
phillip phyllis pierre pooja pradeep preston priscilla priya rachel rafael rahul ralph ramon ramona randall randy
raquel rashid raul ravi raymond rebecca regina renata renee rhonda ricardo richard rita robert roberta roberto robin
rodney rodrigo roger roland roman ronald rosa rosalind rosario rosemary roxanne ruben russell ruth ryan sabrina sadie
salma salvador samantha samir samuel sandra sanjay santiago sara sarah sasha savannah scott sean sebastian sergei
sergio shanice shannon sharon shaun shawn sheila shelby shelley sherry shirley shreya sidney silvia simon simone sofia
sonia sonya sophia sophie stacey stacy stanley stella stephanie stephen steve steven stewart stuart sunil susan susana
susanne suzanne svetlana sylvia tamara tanya tara tatiana taylor teresa terrence terry thelma theodore theresa thomas
tiffany timothy tina todd tomas tomoko tony tracey tracy travis trevor trina tyler tyrone ursula valentina valerie
vanessa vera vernon veronica victor victoria vijay vikram vincent violet virginia vivian vladimir walter wanda warren
wayne wendy wesley whitney wilhelm willard william willie wilma winston xavier yasmin yolanda yusuf yvette yvonne
zachary zainab zoe zuzana
"""
_FAMILY = """
adams aguilar alexander allen alvarez andersen anderson andersson andrews armstrong arnold bailey barnes barrett
becker bennett berg black boyd bradley brooks brown bryant burke burns butler campbell carlson carpenter carroll
carter castillo castro chang chapman chavez chen clark cohen cole coleman collins contreras cook cooper cruz
cunningham daniels davidson davies davis delgado diaz dixon dubois duncan dunn edwards elliott ellis estrada evans
ferguson fernandez fischer fisher flores ford foster fox franklin freeman fuchs fuller garcia gardner garza george
gibson gilbert gomez gonzales gonzalez gordon graham grant gray green greene griffin gupta gutierrez guzman hall
hamilton hansen hanson hansson harper harris harrison hart harvey hawkins hayes henderson henry hernandez herrera
hicks hill hoang hoffman hoffmann holmes howard huang hudson hughes hunt hunter ibrahim jackson jacobs james jenkins
jensen jimenez johansson johnson jones jordan kaur kelley kelly kennedy khan king klein knight kowalski kumar lambert
larsen larson lawrence lawson lewis lopez lynch marshall martin martinez mason matthews mccoy mcdonald medina mendez
mendoza meyer miller mills mitchell mohamed montgomery moore morales moreau moreno morgan morris morrison muller munoz
murphy murray myers nelson newman nguyen nichols nielsen nowak nunez oliver olsen olson ortega ortiz owens palmer
parker patel patterson payne pedersen perez perkins perry peters petersen peterson petrov pham phillips pierce porter
powell price ramirez ramos reed reid reyes reynolds rice richards richardson riley rivera roberts robertson robinson
rodriguez rogers romero rose ross ruiz russell ryan sanchez sanders santiago santos sato schmidt schneider schulz
schwartz scott shah sharma shaw silva simmons simpson singh smith snyder sorensen soto spencer stephens stevens
stewart stone suarez sullivan suzuki svensson takahashi tanaka taylor thomas thompson torres tran tucker turner vargas
vasquez wagner walker wallace wang ward warren washington watanabe watkins watson weaver webb weber wells west wheeler
white williams williamson willis wilson wong wood woods wright yamamoto yang young zhang zhao zimmermann
"""
COMMON = frozenset((*_GIVEN.split(), *_FAMILY.split()))

# Words of everyday English that are somebody's name, or an organization's, too: they count with a capital letter only,
# and beside another part of the name.
_PLAIN = """
ace action alliance alpha amber apple april arch art ash august baker bank banks bar bay beach bee bell best bill
birch bird bishop block bloom blossom blue board bond booth bowl box bread bridge bright broad brook buck bud bull
bush butcher cannon care career careers carol case cash castle center centre chance change chapel charity charm chase
chip church city clay clean clear cliff close cloud college community connect contact council counsel county court
craft crane crisp cross crown curry dale data day deal dean dear dell destiny dew discover dollar dove drake drew duke
dusk earl early east ember eve event fair faith farmer farrow fellow fern field fields finch first fish flint flower
forest forge forward foundation frank free fresh friend frost future gale gap garden gay gene gift glen globe gold
golden good goodman grace grand grant gray green group guide gust guy hale hand happy harbor hardy harmony harp hart
hay hazel head heart heath help herb high hill hills hints holiday holly home honor hood hooper hope horn house hub
hunt hunter ice impact indeed institute iris ivy jack jade jasmine jay jewel job jobs join joy june just justice key
king knight lab labs lake lamb lance land lane lark law lead leaf learn legacy level life light lily link list
little lock long lord love low luck main major mall march mark market marsh mason master match may mays meadow media
mercy met meta miles mill mind miner mint miss mister moody moon moss mount mountain nest network new news nick noble
north note oak ocean office olive opal open orange page pages pal park parker parks part partner pat path pay peace
pearl penny people pepper perk pier pike pink pitt plant plate play poe point pond pool poor pope porter post potter
power price pride prime prince prof program project public purple queen question quick quill radio rain rand ray read
ready red reed reef rich right ring rise river rivers road rob robin rock rod rose ruby rue rush rust rusty sage sail
sales sand sandy sea season senior service set shade shell shepherd ship shore short silver sky slack smart smith snow
social sole song south spark spring spruce square staff stage star stark start state station stay steel step stock
stone storm story strand street strong student studio sue summer sun sunny swan sweet table tag talk target task teach
team tech temple terrace test thanks think thorn time tip town trade trail tree trinity trip true trust turner union
unit unity university up valley value van vance venture view vine violet vision wade wage walk wall ward water wave
way wealth web weeks well wells west wheel white wick wild will willow win wind winter wise with wolf wood woods word
work works world worth wren write yale year young zoom
"""
WORDS = frozenset(_PLAIN.split())

_TITLES = "dr prof professor mr mrs ms mx miss sir dame md phd mph rn mba esq jr sr ii iii iv dphil"
TITLES = frozenset(_TITLES.split())
